// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.XmlEvents;

/**
 * Reads profiles wherever they stand in an XML document.
 *
 * <p>Neither namespaces nor prefixes nor the order of elements matter; with that, the plain answer, the answer in an envelope
 * and a single profile are the same.
 */
final class XmlFeedReader extends FeedReader {

    private static final String PROFILE = "profile";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlEvents events;

    /** The names of the open elements outside of profiles, innermost first. */
    private final Deque<String> open = new ArrayDeque<>();

    private boolean hasProfile;
    private boolean hasText;
    private String root = "";

    XmlFeedReader(InputStream in, ReadOptions options) {
        super(options);
        events = new XmlEvents(in, options, problems);
    }

    @Override
    Optional<PodRecord> record(FeedNode profile, long number) {
        String path = profile.name() + "[" + number + "]";
        FeedNode answer = InputForm.isOne(profile) ? InputForm.toAnswer(profile) : profile;
        return new XmlProfile(new ProfileFields(answer, path, "", problems), options.region())
                .read()
                .map(PodRecord.Profile::new);
    }

    @Override
    Optional<FeedNode> nextNode() {
        int event;
        do {
            event = events.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (name().equals(PROFILE) || InputForm.isName(name())) {
                    hasProfile = true;
                    return Optional.of(profile());
                }
                enter();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                hasText |= !events.reader().isWhiteSpace() && !open.contains("Header");
            }
        } while (event != XMLStreamConstants.END_DOCUMENT);
        if (!hasProfile && (hasText || !isRootOfFeed())) {
            // This may be the text that the service sends instead of an empty list.
            reportNoFeed();
        }
        return Optional.empty();
    }

    private void enter() {
        if (open.isEmpty()) {
            root = name();
        } else if ("pod".equals(open.peek())) {
            problems.report(Problem.of(PodProblem.NO_PROFILE, "pod/" + name()).at(here()));
        }
        checkDepth(open.size() + 1);
        open.push(name());
    }

    private boolean isRootOfFeed() {
        return switch (root) {
            case "pod",
                    "profileInputs",
                    "Envelope",
                    "GetProfilesSOAPResponse",
                    "GetProfilesSOAPResult",
                    "ArrayOfprofile" -> true;
            default -> false;
        };
    }

    private void reportNoFeed() {
        problems.report(Problem.of(PodProblem.NO_FEED, "").at(place(1, 1)));
    }

    private FeedNode profile() {
        FeedNode profile = FeedNode.root(name(), here());
        Deque<FeedNode> path = new ArrayDeque<>();
        path.push(profile);
        ProfileSize size = new ProfileSize(this);
        addAttributes(profile, size);
        while (!path.isEmpty()) {
            int event = events.next();
            FeedNode node = path.element();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    checkDepth(open.size() + path.size() + 1);
                    size.countElement();
                    FeedNode child = add(node, name(), size);
                    addAttributes(child, size);
                    if (child.name().equals("data") && node.name().equals("profileFile")) {
                        child.describe(new Payload());
                    }
                    path.push(child);
                }
                case XMLStreamConstants.END_ELEMENT -> path.pop().close();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(node, size);
                default -> {
                    // Comments and instructions say nothing about a profile.
                }
            }
        }
        return profile;
    }

    private void append(FeedNode node, ProfileSize size) {
        XMLStreamReader reader = events.reader();
        Payload payload = node.payload();
        if (payload == null) {
            size.countText(reader.getTextLength());
            node.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } else {
            payload.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    private void addAttributes(FeedNode node, ProfileSize size) {
        XMLStreamReader reader = events.reader();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!INSTANCE.equals(reader.getAttributeNamespace(i))) {
                size.countElement();
                size.countText(reader.getAttributeValue(i).length());
                add(node, "@" + reader.getAttributeLocalName(i), size).append(reader.getAttributeValue(i));
            }
        }
    }

    private FeedNode add(FeedNode into, String name, ProfileSize size) {
        FeedNode child = into.add(name, here());
        size.countPath(child);
        return child;
    }

    private String name() {
        return events.reader().getLocalName();
    }

    @Override
    Place here() {
        return events.here();
    }
}
