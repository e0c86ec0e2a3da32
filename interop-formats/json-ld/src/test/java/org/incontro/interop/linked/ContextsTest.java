// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.incontro.core.identity.Entity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextsTest {

    private static final ReadOptions OPTIONS = ReadOptions.of("page");

    private static RecordReader<Entity> read(String json, KnownContexts contexts) {
        return LinkedData.records(new ByteArrayInputStream(json.getBytes(UTF_8)), OPTIONS, contexts);
    }

    private static RecordReader<Entity> read(String json) {
        return read(json, KnownContexts.bundled());
    }

    private static List<String> codes(RecordReader<?> reader) {
        return reader.problems().stream().map(problem -> problem.code().name()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://schema.org",
                "http://schema.org/",
                "HTTPS://WWW.Schema.org/",
                "https://schema.org/docs/jsonldcontext.jsonld",
                "http://schema.org/docs/jsonldcontext.json",
                "https://semiceu.github.io/uri.semic.eu-generated/Core-Business-Vocabulary/releases/2.2.0/context/core-business-ap.jsonld",
                "https://semiceu.github.io/uri.semic.eu-generated/CBV/releases/2.3.0/context/core-business-ap_en.jsonld",
                "https://semiceu.github.io/uri.semic.eu-generated/Core-Person-Vocabulary/releases/2.1.1/context/core-person-ap.jsonld",
                "https://semiceu.github.io/uri.semic.eu-generated/CPOV/releases/2.1.1/context/core-public-organisation-ap.jsonld",
                "http://semiceu.github.io/uri.semic.eu-generated/Core-Location-Vocabulary/releases/2.1.0/context/core-location-ap.jsonld"
            })
    void aContextIsKnownUnderItsAddresses(String iri) {
        assertThat(KnownContexts.bundled().knows(iri)).isTrue();
        RecordReader<Entity> reader = read(
                "{\"@context\":\"%s\",\"@id\":\"a:1\",\"@type\":\"http://schema.org/Organization\"}".formatted(iri));
        assertThat(reader.toList()).hasSize(1);
        assertThat(reader.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://schema.org.evil.example/",
                "https://evil.example/schema.org",
                "https://evil.example/core-business-ap.jsonld",
                "https://semiceu.github.io/uri.semic.eu-generated/context/other.jsonld",
                "file:///etc/passwd",
                "jar:file:a.jar!/b",
                "classpath:a",
                ""
            })
    void anyOtherIsNot(String iri) {
        assertThat(KnownContexts.bundled().knows(iri)).isFalse();
        RecordReader<Entity> reader = read("{\"@context\":\"%s\",\"@id\":\"a:1\"}".formatted(iri));
        assertThat(reader.toList()).isEmpty();
        assertThat(codes(reader)).containsExactly("UNKNOWN_CONTEXT");
    }

    @Test
    void whoKnowsAContextHandsItIn() {
        KnownContexts contexts = KnownContexts.bundled()
                .with("https://portal.example/context", "{\"@context\":{\"nome\":\"http://schema.org/name\"}}");
        Organisation one = (Organisation) read(
                        "{\"@context\":[\"https://schema.org\",\"http://portal.example/context/\"],\"@id\":\"a:1\",\"@type\":\"Organization\",\"nome\":\"A\"}",
                        contexts)
                .next();

        assertThat(one.name()).isEqualTo(LocalizedText.undetermined("A"));
        assertThat(KnownContexts.bundled().knows("https://portal.example/context"))
                .isFalse();
        assertThatThrownBy(() -> contexts.with("a:b", "{\"context\":{}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the context <a:b> must be a JSON object with a member \"@context\", but has [context]");
        assertThatThrownBy(() -> contexts.with("a:b", "[]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasCauseInstanceOf(JsonException.class)
                .hasMessageStartingWith("the context <a:b> must be a JSON object, but is not: ");
    }

    /** L20. */
    @Test
    void nothingIsEverFetched() throws IOException {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ProxySelector.setDefault(new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    asked.add(uri);
                    throw new IllegalStateException("asked for " + uri);
                }

                @Override
                public void connectFailed(URI uri, SocketAddress address, IOException e) {}
            });
            String here = "http://127.0.0.1:" + server.getLocalPort() + "/context";
            KnownContexts leading = KnownContexts.bundled()
                    .with("https://a.example/", "{\"@context\":\"%s\"}".formatted(here))
                    .with("https://b.example/", "{\"@context\":{\"@import\":\"%s\"}}".formatted(here))
                    .with(
                            "https://c.example/",
                            "{\"@context\":{\"x\":{\"@id\":\"c:x\",\"@context\":\"%s\"}}}".formatted(here));
            for (String context : List.of(
                    "\"" + here + "\"",
                    "{\"@import\":\"" + here + "\"}",
                    "[\"https://schema.org\",\"" + here + "\"]",
                    "{\"x\":{\"@id\":\"c:x\",\"@context\":\"" + here + "\"}}",
                    "{\"x\":{\"@id\":\"c:x\",\"@context\":[{\"y\":{\"@id\":\"c:y\",\"@context\":\"" + here + "\"}}]}}",
                    "\"https://a.example/\"",
                    "\"https://b.example/\"",
                    "\"https://c.example/\"")) {
                RecordReader<Entity> reader = read(
                        "{\"@context\":%s,\"@id\":\"a:1\",\"x\":{\"@id\":\"a:2\",\"y\":1,\"@type\":\"http://schema.org/Person\"}}"
                                .formatted(context),
                        leading);
                assertThat(reader.toList()).as(context).isEmpty();
                assertThat(codes(reader)).as(context).containsAnyOf("UNKNOWN_CONTEXT", "NO_JSON_LD");
            }
            assertThat(asked).isEmpty();
            server.setSoTimeout(200);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    // What contexts may cost --------------------------------------------------------------------------------------

    private static void assertTooLarge(String json) {
        RecordReader<Entity> reader = read(json);
        assertThat(reader.toList()).isEmpty();
        assertThat(codes(reader)).containsExactly("CONTEXT_TOO_LARGE");
        assertThat(reader.problems().toList().get(0).message("en"))
                .isEqualTo("page:1:1: /@context: the contexts of the document must be worked through in at most 4000000"
                        + " steps, but would take more. Say each context once, at the top of the document");
    }

    /** Eight kilobytes of prefixes, each the one before and more: the last would be as long as all together. */
    @Test
    void namesThatGrowAreRefused() {
        StringBuilder context = new StringBuilder("\"t0\":\"http://a.example/\"");
        for (int i = 1; i < 40; i++) {
            context.append(",\"t%s\":\"t%s:%s\"".formatted(i, i - 1, "x".repeat(4_000)));
        }
        assertTooLarge("{\"@context\":{" + context + "},\"@graph\":[" + "{\"t39:a\":1},".repeat(500) + "{}]}");

        StringBuilder chain = new StringBuilder("\"t0\":\"http://a.example/\"");
        for (int i = 1; i < 5_000; i++) {
            chain.append(",\"t%s\":\"t%s:x\"".formatted(i, i - 1));
        }
        assertTooLarge("{\"@context\":{" + chain + "},\"t4999:a\":1}");
        assertTooLarge("{\"@context\":[{\"@vocab\":\"http://a.example/\"},"
                + "{\"@vocab\":\"%s\"},".formatted("x".repeat(5_000)).repeat(100) + "{}],\"@graph\":["
                + "{\"a\":1},".repeat(500) + "{}]}");
    }

    @Test
    void contextsThatAreWorkedThroughTooOftenAreRefused() {
        StringBuilder inner = new StringBuilder("\"t0\":\"http://a.example/\"");
        for (int i = 1; i < 2_000; i++) {
            inner.append(",\"t%s\":\"http://a.example/%s\"".formatted(i, i));
        }
        String node = "{\"p\":{\"@id\":\"a:1\"}},";
        assertTooLarge("{\"@context\":{\"p\":{\"@id\":\"a:p\",\"@context\":{" + inner + "}}},\"@graph\":["
                + node.repeat(3_000) + "{}]}");
        assertTooLarge("[" + ("{\"@context\":{" + inner + "}},").repeat(1) + "{\"@context\":["
                + "\"https://schema.org\",".repeat(9_000) + "{}]}"
                + (",{\"@context\":[" + "\"https://schema.org\",".repeat(9_000) + "{}]}").repeat(6) + "]");
    }

    @Test
    void everydayContextsAreFarFromTheLimit() {
        StringBuilder nodes = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            nodes.append("{\"@context\":\"https://schema.org\",\"@id\":\"a:%s\",\"@type\":\"Person\",\"name\":\"x\"},"
                    .formatted(i));
        }
        RecordReader<Entity> reader = read("[" + nodes + "{}]");

        assertThat(reader.toList()).hasSize(2_000);
        assertThat(reader.problems()).isEmpty();
        ContextScan scan = ContextScan.of(
                SameMeaning.parsed("{\"@context\":[\"https://schema.org\",{\"a\":\"b:c\"}],\"a\":1}".getBytes(UTF_8)),
                KnownContexts.bundled());
        assertThat(scan.steps(10)).isLessThan(200);
    }

    // Against what is published -----------------------------------------------------------------------------------

    /** The bundled context of schema.org is a page instead of 3,000 names, and means the same but for types of values. */
    @Test
    void theBundledContextMeansWhatThePublishedOneMeans() throws IOException, JsonLdError {
        JsonObject published = SameMeaning.parsed(
                        Files.readAllBytes(Published.path("schemaorg/data/releases/30.0/schemaorgcontext.jsonld")))
                .asJsonObject();
        StringBuilder json = new StringBuilder("{\"@id\":\"a:1\",\"@type\":\"Organization\"");
        published.getJsonObject("@context").forEach((name, definition) -> {
            if (!name.startsWith("@")
                    && !name.equals("type")
                    && !name.equals("id")
                    && definition instanceof JsonObject) {
                json.append(",\"").append(name).append("\":{\"@id\":\"a:2\"}");
            } else if (!name.startsWith("@") && !name.equals("type") && !name.equals("id")) {
                json.append(",\"").append(name).append(":x\":{\"@id\":\"a:2\"}");
            }
        });
        JsonStructure document = SameMeaning.parsed(json.append('}').toString().getBytes(UTF_8));

        assertThat(expanded(
                        document,
                        KnownContexts.bundled().find("https://schema.org").orElseThrow()))
                .isEqualTo(expanded(document, published));
    }

    private static JsonStructure expanded(JsonStructure document, JsonObject context) throws JsonLdError {
        JsonLdOptions options = new JsonLdOptions(KnownContexts.bundled().loader());
        options.setExpandContext(context);
        return JsonLd.expand(JsonDocument.of(document)).options(options).get();
    }

    @Test
    void limitsOfReadingBoundTheStepsToo() {
        RecordReader<Entity> reader = LinkedData.records(
                new ByteArrayInputStream(
                        ("{\"@context\":[" + "\"https://schema.org\",".repeat(9) + "{}]}").getBytes(UTF_8)),
                OPTIONS.within(ReadLimits.defaults().withMaxListLength(1)));

        assertThatThrownBy(reader::hasNext).hasMessageContaining("at most 1 entries");
    }
}
