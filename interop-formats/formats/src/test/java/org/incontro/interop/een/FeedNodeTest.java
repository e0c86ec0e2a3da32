// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.incontro.core.problem.Place;
import org.junit.jupiter.api.Test;

class FeedNodeTest {

    private static final Place HERE = new Place("feed", 1, 1);

    @Test
    void namesakesAreNumberedAlikeInShortListsAndInLongOnes() {
        FeedNode root = FeedNode.root("profile", HERE);
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            root.put("a");
            root.put("b");
            expected.add(i == 1 ? "a" : "a[" + i + "]");
            expected.add(i == 1 ? "b" : "b[" + i + "]");
        }
        assertThat(root.elements()).extracting(FeedNode::path).isEqualTo(expected);
    }

    @Test
    void whatWasForgottenIsCountedFromOneAgain() {
        FeedNode root = FeedNode.root("profile", HERE);
        for (int i = 0; i < 40; i++) {
            root.put("a");
            root.put("b");
        }
        root.forget("a");
        assertThat(root.put("a").path()).isEqualTo("a");
        assertThat(root.put("b").path()).isEqualTo("b[41]");
    }

    @Test
    void theFirstElementAtAPathIsTheFirstOfAllThatIsAccepted() {
        FeedNode root = FeedNode.root("profile", HERE);
        root.put("group").put("item");
        FeedNode second = root.put("group");
        second.put("item", "one");
        second.put("item", "two");
        root.put("items", "none");
        assertThat(root.at("group/item")).extracting(FeedNode::ownText).containsExactly("", "one", "two");
        assertThat(root.first("group/item", node -> !node.isBlank()))
                .contains(second.elements().get(0));
        assertThat(root.first("group/item", node -> true).map(FeedNode::path)).contains("group/item");
        assertThat(root.first("group/other", node -> true)).isEmpty();
        assertThat(root.at("group/item/")).isEmpty();
        assertThat(root.at("")).isEmpty();
    }

    @Test
    void aTextInPiecesIsTheSameAsInOne() {
        FeedNode root = FeedNode.root("profile", HERE);
        root.append("");
        root.append(" \n".toCharArray(), 0, 2);
        assertThat(root.isBlank()).isTrue();
        root.append("  \u2003".toCharArray(), 1, 2);
        assertThat(root.isBlank()).isTrue();
        assertThat(root.ownText()).isEqualTo(" \n \u2003");
        root.append("…");
        assertThat(root.isBlank()).isFalse();
        root.append("xyz".toCharArray(), 1, 1);
        assertThat(root.ownText()).isEqualTo(" \n \u2003…y");
        root.replaceText("\t");
        assertThat(root.isBlank()).isTrue();
        root.replaceText("é");
        assertThat(root.text()).isEqualTo("é");
        assertThat(root.isBlank()).isFalse();
    }
}
