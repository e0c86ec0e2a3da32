// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadProblem;

/** Takes documents out of their contexts, so that every name is whole. Confined to one thread. */
final class Expansion {

    /** Names that no context defines become names in here, instead of being left out without a word. */
    static final String UNDEFINED = "tag:incontro.org,2026:undefined/";

    private static final JsonObject AROUND = Documents.JSON
            .createObjectBuilder()
            .add("@context", Documents.JSON.createObjectBuilder().add("@vocab", UNDEFINED))
            .build();

    /** The processor logs names and values of documents, which may be anybody's, and as many as there are. */
    private static final Logger CHATTER = Logger.getLogger("com.apicatalog.jsonld");

    static {
        if (CHATTER.getLevel() == null) {
            CHATTER.setLevel(Level.OFF);
        }
    }

    private final KnownContexts contexts;
    private final Told told;

    Expansion(KnownContexts contexts, Told told) {
        this.contexts = contexts;
        this.told = told;
    }

    /** Returns the document's nodes with all names whole; empty if it was left out and why was told. */
    Optional<JsonArray> expand(Documents.Found document) {
        ContextScan scan = ContextScan.of(document.content(), contexts);
        List<String> unknown = scan.unknown();
        unknown.forEach(iri -> told.report(Problem.of(LinkedProblem.UNKNOWN_CONTEXT, "/@context")
                .at(document.place())
                .with("context", Told.shown(iri))));
        if (!unknown.isEmpty() || isTooLarge(scan, document)) {
            return Optional.empty();
        }
        for (String name : scan.strangers()) {
            told.report(Problem.of(LinkedProblem.NO_KEYWORD, "")
                    .at(document.place())
                    .with("name", Told.shown(name)));
        }
        if (scan.switchesOff()) {
            told.report(Problem.of(LinkedProblem.SWITCHED_OFF, "/@context").at(document.place()));
        }
        return processed(document);
    }

    private boolean isTooLarge(ContextScan scan, Documents.Found document) {
        long limit = 400L * told.limits().maxListLength();
        boolean isTooLarge = scan.steps(document.values()) > limit;
        if (isTooLarge) {
            told.report(Problem.of(LinkedProblem.CONTEXT_TOO_LARGE, "/@context")
                    .at(document.place())
                    .with("limit", limit));
        }
        return isTooLarge;
    }

    private Optional<JsonArray> processed(Documents.Found document) {
        JsonLdOptions options = new JsonLdOptions(contexts.loader());
        options.setExpandContext(AROUND);
        options.setOrdered(false);
        String reason;
        try {
            return Optional.of(JsonLd.expand(JsonDocument.of(document.content()))
                    .options(options)
                    .get());
        } catch (JsonLdError e) {
            reason = e.getCode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        } catch (RuntimeException e) {
            // The processor casts and parses what it has not looked at.
            reason = e.getClass().getSimpleName();
        } catch (StackOverflowError e) {
            throw told.beyond(ReadProblem.TOO_DEEP, told.limits().maxDepth(), document.place());
        }
        told.report(
                Problem.of(LinkedProblem.NO_JSON_LD, "").at(document.place()).with("reason", reason));
        return Optional.empty();
    }
}
