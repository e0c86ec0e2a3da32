// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.PlainCharacters;

/** What the vocabulary of ActivityStreams says of a record, for those who do not know the library. */
final class Records {

    private Records() {}

    static Revision revision(Entity content) {
        if (content instanceof Participant participant) {
            return participant.revision();
        }
        return content instanceof Opportunity opportunity
                ? opportunity.revision()
                : ((ExpressionOfInterest) content).revision();
    }

    static String type(Entity content) {
        if (content instanceof Participant) {
            return content instanceof Organisation ? "Organization" : "Person";
        }
        return content instanceof Opportunity ? "Article" : "Note";
    }

    /** Returns the members of the object but for its identity, in the order in which they are written. */
    static Map<String, JsonValue> words(Entity content) {
        Map<String, JsonValue> words = new LinkedHashMap<>();
        put(words, "type", type(content));
        if (content instanceof Participant participant) {
            text(words, "name", participant.name(), false);
            text(words, "summary", participant.tagLine(), true);
            text(words, "content", participant.description(), true);
        } else if (content instanceof Opportunity opportunity) {
            text(words, "name", opportunity.title(), false);
            text(words, "summary", opportunity.summary(), true);
            text(words, "content", opportunity.description(), true);
            opportunity.owner().map(Iris::of).ifPresent(owner -> put(words, "attributedTo", owner));
            Optional.of(opportunity.website()).filter(Addresses::isAbsolute).ifPresent(url -> put(words, "url", url));
        } else if (content instanceof ExpressionOfInterest answer) {
            put(words, "attributedTo", Iris.of(answer.participant()));
            put(words, "inReplyTo", Iris.of(answer.opportunity()));
            text(words, "content", answer.interest(), true);
        }
        Revision revision = revision(content);
        if (!revision.equals(Revision.initial())) {
            put(words, "updated", revision.changedAt().toString());
        }
        return words;
    }

    private static void put(Map<String, JsonValue> words, String name, String value) {
        words.put(name, new JsonValue.Text(value));
    }

    /** Puts a text in its languages. Names are plain text there, all else is HTML. */
    private static void text(Map<String, JsonValue> words, String name, LocalizedText text, boolean isMarkup) {
        Map<String, JsonValue> languages = new LinkedHashMap<>();
        text.texts().forEach((language, value) -> {
            if (PlainCharacters.areAllIn(value)) {
                languages.put(language, new JsonValue.Text(isMarkup ? escaped(value) : value));
            }
        });
        JsonValue only = languages.remove(Languages.UNDETERMINED);
        if (only != null) {
            words.put(name, only);
        }
        if (!languages.isEmpty()) {
            words.put(name + "Map", new JsonValue.Fields(languages));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
