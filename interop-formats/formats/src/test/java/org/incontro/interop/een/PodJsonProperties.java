// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.RecordReader;

class PodJsonProperties {

    private static final ReadLimits SMALL = new ReadLimits(200_000, 100, 20, 20_000, 500);

    @Property(tries = 100)
    void whereAPageEndsSaysNothing(@ForAll("items") List<String> items, @ForAll("items") List<String> more) {
        List<String> all = new ArrayList<>(items);
        all.addAll(more);

        assertThat(Samples.json(page(items) + page(more)).toList())
                .isEqualTo(Samples.json(page(all)).toList())
                .isEqualTo(Samples.json("[" + String.join(",", all) + "]").toList())
                .hasSameSizeAs(all);
    }

    private static String page(List<String> items) {
        return items.stream().collect(Collectors.joining(",", "{\"data\":{\"items\":[", "]}}"));
    }

    @Property(tries = 100)
    void aSignalNeverCarriesContent(@ForAll("items") List<String> items) {
        List<PodRecord> records = Samples.json(page(items)).toList();
        for (int i = 0; i < items.size(); i++) {
            boolean isWithheld = items.get(i).contains("N/A") || items.get(i).contains("null");
            assertThat(records.get(i).opportunity().isEmpty()).isEqualTo(isWithheld);
        }
    }

    @Provide
    Arbitrary<List<String>> items() {
        return Arbitraries.of(
                        "{\"reference\":\"TOIT20210305001\",\"description\":\"D\"}",
                        "{\"reference\":\"TRIT20210305002\",\"shortSummary\":\"S\",\"profileStatus\":\"Draft\"}",
                        "{\"id\":3,\"profileType\":\"BO\",\"expectedRoleOfThePartner\":\"R\"}",
                        "{\"id\":4,\"description\":\"N/A\",\"profileStatus\":{\"name\":\"EXPIRED\"}}",
                        "{\"id\":5,\"description\":null,\"profileStatus\":\"ARCHIVED\"}")
                .list()
                .ofMaxSize(4);
    }

    @Property(tries = 300)
    void arbitraryBytesAreReadOrRefused(@ForAll @Size(max = 400) byte[] bytes) {
        readsOrRefuses(bytes);
    }

    @Property(tries = 300)
    void arbitraryJsonLikeTextIsReadOrRefused(@ForAll("jsonLike") String text) {
        readsOrRefuses(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.of("{", "}", "[", "]", ",", ":", "\"items\"", "\"data\"", "\"id\"", "1", "null", "true", " ")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 600)
    void damagedSamplesAreReadOrRefused(@ForAll("damaged") byte[] bytes) {
        readsOrRefuses(bytes);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Damage.of(Arbitraries.just(Samples.bytes("partner-service-page-1.json")));
    }

    private static void readsOrRefuses(byte[] bytes) {
        RecordReader<PodRecord> reader =
                PodJson.profiles(new ByteArrayInputStream(bytes), Samples.OPTIONS.within(SMALL));
        try {
            while (reader.hasNext()) {
                assertThat(reader.next().id().region()).isEqualTo("it-25");
            }
        } catch (FormatException e) {
            assertThat(e).hasMessageStartingWith("feed");
            assertThat(reader.problems().hasErrors()).isTrue();
        }
        assertThat(reader.hasNext()).isFalse();
    }
}
