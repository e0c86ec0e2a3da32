// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.skos;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.internal.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * Reads RDF/XML: elements of things and of what is said of them, in turns, as deep as the limit allows. Lists of the syntax's own
 * kind and literals of XML are passed over, since nothing in SKOS needs them. Used once.
 */
final class RdfXml {

    private final ReadOptions options;
    private final ProblemCollector problems;
    private final Statements target;
    private final XmlEvents events;
    private int nameless;

    RdfXml(InputStream in, ReadOptions options, ProblemCollector problems, Statements target) {
        this.options = options;
        this.problems = problems;
        this.target = target;
        events = new XmlEvents(in, options, problems);
    }

    /**
     * What holds for an element and all inside.
     *
     * @param base to which relative addresses are relative; may be empty
     * @param language of texts; may be empty
     * @param depth how deep it is nested
     */
    private record Scope(String base, String language, int depth) {}

    void read() {
        Scope top = new Scope("", "", 0);
        int event = events.next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isRdf("RDF")) {
                    top = inside(top);
                } else {
                    thing(top);
                }
            }
            event = events.next();
        }
        if (!events.hasElement()) {
            throw problems.fatal(
                    Problem.of(ReadProblem.MALFORMED, "").at(events.here()).with("reason", "XML syntax"));
        }
    }

    private XMLStreamReader xml() {
        return events.reader();
    }

    private boolean isRdf(String name) {
        return Names.RDF.equals(xml().getNamespaceURI()) && xml().getLocalName().equals(name);
    }

    private Optional<String> rdf(String attribute) {
        return Optional.ofNullable(xml().getAttributeValue(Names.RDF, attribute));
    }

    private Scope inside(Scope outside) {
        events.checkDepth(outside.depth() + 1);
        String base = xml().getAttributeValue(XMLConstants.XML_NS_URI, "base");
        String language = xml().getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        return new Scope(
                base == null ? outside.base() : base,
                language == null ? outside.language() : language,
                outside.depth() + 1);
    }

    private String elementName() {
        return name(xml().getNamespaceURI(), xml().getLocalName());
    }

    private static String name(@Nullable String namespace, String local) {
        return namespace == null ? local : namespace + local;
    }

    /** Reads an element that stands for a thing, to its end; returns the thing's name. */
    private String thing(Scope outside) {
        Scope scope = inside(outside);
        String subject = rdf("about")
                .map(address -> resolved(address, scope))
                .or(() -> rdf("ID").map(id -> resolved("#" + id, scope)))
                .or(() -> rdf("nodeID").map(id -> "_:n" + id))
                .orElseGet(this::freshName);
        if (!isRdf("Description")) {
            target.link(subject, Names.TYPE, elementName(), events.here());
        }
        attributes(subject, scope);
        statements(subject, scope);
        return subject;
    }

    private String freshName() {
        nameless++;
        return "_:g" + nameless;
    }

    /** Takes what is said of a thing in attributes. */
    private void attributes(String subject, Scope scope) {
        for (int i = 0; i < xml().getAttributeCount(); i++) {
            String namespace = xml().getAttributeNamespace(i);
            boolean isSaid = namespace != null
                    && !namespace.isEmpty()
                    && !namespace.equals(Names.RDF)
                    && !namespace.equals(XMLConstants.XML_NS_URI);
            if (isSaid) {
                String predicate = name(namespace, xml().getAttributeLocalName(i));
                target.text(subject, predicate, xml().getAttributeValue(i), scope.language(), events.here());
            }
        }
    }

    /** Reads what is said of a thing, to the end of its element. */
    private void statements(String subject, Scope scope) {
        for (int event = events.next(); event != XMLStreamConstants.END_ELEMENT; event = events.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                statement(subject, scope);
            }
        }
    }

    private void statement(String subject, Scope outside) {
        Scope scope = inside(outside);
        String predicate = elementName();
        Optional<String> object = rdf("resource")
                .map(address -> resolved(address, scope))
                .or(() -> rdf("nodeID").map(id -> "_:n" + id));
        String form = rdf("parseType").orElse("");
        if (object.isPresent()) {
            target.link(subject, predicate, object.get(), events.here());
            attributes(object.get(), scope);
            skip(scope);
        } else if (form.equals("Resource")) {
            String inner = freshName();
            target.link(subject, predicate, inner, events.here());
            statements(inner, scope);
        } else if (form.isEmpty()) {
            textOrThing(subject, predicate, scope);
        } else {
            skip(scope);
        }
    }

    private void textOrThing(String subject, String predicate, Scope scope) {
        StringBuilder text = new StringBuilder();
        boolean isText = true;
        for (int event = events.next(); event != XMLStreamConstants.END_ELEMENT; event = events.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                isText = false;
                target.link(subject, predicate, thing(scope), events.here());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(text);
            }
        }
        if (isText) {
            target.text(subject, predicate, text.toString(), scope.language(), events.here());
        }
    }

    private void append(StringBuilder text) {
        text.append(xml().getText());
        int limit = options.limits().maxTextLength();
        if (text.length() > limit) {
            throw problems.beyond(ReadProblem.TEXT_TOO_LONG, limit, events.here());
        }
    }

    /** Passes over what is inside of an element, to its end. */
    private void skip(Scope scope) {
        int depth = scope.depth();
        while (depth >= scope.depth()) {
            int event = events.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                events.checkDepth(depth);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static String resolved(String address, Scope scope) {
        if (scope.base().isEmpty() || address.indexOf(':') > 0) {
            return address;
        }
        if (address.startsWith("#")) {
            int fragment = scope.base().indexOf('#');
            return (fragment < 0 ? scope.base() : scope.base().substring(0, fragment)) + address;
        }
        try {
            return URI.create(scope.base()).resolve(address).toString();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
