// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Holds graphs against published shapes of SHACL.
 *
 * <p>The shapes ask for the class of nodes that other bodies describe: concepts of authority lists, areas, web pages. Nobody
 * repeats those descriptions in a record, SEMIC's own examples neither, so that these do not conform to their own shapes. An
 * overlay says what such nodes are, by where their names begin or which property leads to them, and that the entries of authority
 * lists have a label, and nothing else; shapes and
 * data stay as they were published.
 */
final class ShapeCheck {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    private static final Node PREFERRED = NodeFactory.createURI(SKOS + "prefLabel");

    /** Names that begin like this are described elsewhere, as something of this class. */
    private static final Map<String, String> BY_NAME = byName();

    /** What these properties lead to is of this class, and is not described where it is named. */
    private static final Map<String, String> BY_PROPERTY = Map.of(
            "http://xmlns.com/foaf/0.1/homepage", "http://xmlns.com/foaf/0.1/Document",
            "http://data.europa.eu/m8g/hasAccountingDocument", "http://data.europa.eu/m8g/AccountingDocument");

    private final Shapes shapes;

    private ShapeCheck(Shapes shapes) {
        this.shapes = shapes;
    }

    private static Map<String, String> byName() {
        Map<String, String> classes = new LinkedHashMap<>();
        classes.put("http://publications.europa.eu/resource/authority/atu/", "http://purl.org/dc/terms/Location");
        classes.put("http://publications.europa.eu/resource/authority/country/", "http://purl.org/dc/terms/Location");
        classes.put("http://data.europa.eu/nuts/code/", "http://purl.org/dc/terms/Location");
        classes.put("http://publications.europa.eu/resource/authority/", SKOS + "Concept");
        classes.put("http://data.europa.eu/ux2/nace2", SKOS + "Concept");
        classes.put("http://data.europa.eu/ih3/legal-form/", SKOS + "Concept");
        return classes;
    }

    /** Reads published shapes; several files count together. */
    static ShapeCheck of(String... files) {
        Graph all = GraphFactory.createDefaultGraph();
        for (String file : files) {
            GraphUtil.addInto(all, RDFDataMgr.loadGraph(Published.path(file).toString()));
        }
        return new ShapeCheck(Shapes.parse(all));
    }

    /** Returns what the shapes say against a graph, a sentence for each result, in a stated order. */
    List<String> against(Graph data) {
        return results(data, entry -> true);
    }

    /** Returns the results that are more than a warning. */
    List<String> violations(Graph data) {
        return results(data, entry -> entry.severity().equals(Severity.Violation));
    }

    private List<String> results(Graph data, Predicate<ReportEntry> rule) {
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .filter(rule)
                .map(entry ->
                        "%s %s %s: %s".formatted(entry.focusNode(), entry.resultPath(), entry.value(), entry.message()))
                .sorted()
                .toList();
    }

    /** Returns a graph with the overlay. */
    static Graph overlaid(Graph data) {
        Graph all = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(all, data);
        data.find().forEachRemaining(triple -> {
            Node object = triple.getObject();
            String type = BY_PROPERTY.get(triple.getPredicate().toString());
            if (object.isURI() && type == null) {
                type = BY_NAME.entrySet().stream()
                        .filter(entry -> object.getURI().startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
            }
            if (object.isURI() && object.getURI().startsWith(AUTHORITY)) {
                all.add(Triple.create(
                        object, PREFERRED, NodeFactory.createLiteralLang("as its publisher calls it", "en")));
            }
            if (object.isURI() && type != null) {
                all.add(Triple.create(object, RDF.type.asNode(), NodeFactory.createURI(type)));
            }
        });
        return all;
    }

    static Graph turtle(Path file) {
        return RDFDataMgr.loadGraph(file.toString());
    }

    /** Returns the graph of a document, by the processor and the bundled contexts. */
    static Graph jsonLd(byte[] document) {
        StringWriter quads = new StringWriter();
        try {
            JsonLd.toRdf(JsonDocument.of(SameMeaning.parsed(document)))
                    .options(new JsonLdOptions(KnownContexts.bundled().loader()))
                    .provide(new NQuadsWriter(quads));
        } catch (JsonLdError e) {
            throw new IllegalStateException(e);
        }
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(quads.toString(), Lang.NQUADS).parse(graph);
        return graph;
    }
}
