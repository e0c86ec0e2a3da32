// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {

    @Test
    void elementsNestAsCallsNest() {
        HtmlWriter html = new HtmlWriter();
        html.element("p", () -> html.text("a ").element("b", "c", "class", "d"), "id", "e");

        assertThat(html).hasToString("<!DOCTYPE html>\n<p id=\"e\">a <b class=\"d\">c</b>\n</p>\n");
    }

    @Test
    void textsAndValuesAreEscaped() {
        HtmlWriter html = new HtmlWriter();
        html.element("i", "<a href=\"x\">&amp;", "title", "\"><script>");

        assertThat(html)
                .hasToString("<!DOCTYPE html>\n"
                        + "<i title=\"&quot;&gt;&lt;script&gt;\">&lt;a href=&quot;x&quot;&gt;&amp;amp;</i>\n");
    }

    @Test
    void whatXmlDoesNotAllowBecomesAReplacementCharacter() {
        HtmlWriter html = new HtmlWriter();
        html.text("a\u0000b\u001bc\ud800d\uffffe\tf\ud83d\ude00");

        assertThat(html).hasToString("<!DOCTYPE html>\na\ufffdb\ufffdc\ufffdd\ufffde\tf\ud83d\ude00");
    }

    @Test
    void aStyleSheetThatNeedsEscapesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HtmlWriter().style("</style>"))
                .withMessage("a style sheet must hold neither \"<\" nor \"&\"");
    }

    @Test
    void numbersHaveTwoDecimalsWhateverTheMachineSpeaks() {
        assertThat(HtmlWriter.number(1234.567)).isEqualTo("1234.57");
    }
}
