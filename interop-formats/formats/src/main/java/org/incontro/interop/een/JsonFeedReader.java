// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.Compression;
import org.incontro.interop.internal.LimitedInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads profiles from pages of JSON, token by token. */
final class JsonFeedReader extends FeedReader {

    private final InputStream in;

    /** The way to the current token outside of profiles, outermost first; the top of a page has no name. */
    private final Deque<String> open = new ArrayDeque<>();

    private @Nullable JsonParser json;
    private boolean inItems;
    private boolean hasFeed;
    private boolean hasStarted;
    private boolean morePages;

    JsonFeedReader(InputStream in, ReadOptions options) {
        super(options);
        this.in = new LimitedInputStream(in, options.limits(), problems);
    }

    /** Tells whether the last page says that another one follows. */
    boolean hasMorePages() {
        return morePages;
    }

    @Override
    Optional<PodRecord> record(FeedNode profile, long number) {
        return new JsonProfile(
                        new ProfileFields(profile, "items[" + number + "]", JsonText.WITHHELD, problems),
                        options.region())
                .read();
    }

    @Override
    Optional<FeedNode> nextNode() {
        for (JsonToken token = nextToken(); token != null; token = nextToken()) {
            if (!inItems) {
                readPage(token);
            } else if (token == JsonToken.START_OBJECT) {
                return Optional.of(profile());
            } else if (token == JsonToken.END_ARRAY) {
                leaveItems();
            } else {
                problems.report(Problem.of(PodProblem.NO_PROFILE, "items").at(here()));
                skip(token);
            }
        }
        if (!hasFeed) {
            problems.report(Problem.of(PodProblem.NO_FEED, "").at(place(1, 1)));
        } else if (morePages) {
            problems.report(
                    Problem.of(PodProblem.MORE_PAGES, "data/pagingInfo/hasNext").at(here()));
        }
        return Optional.empty();
    }

    private void readPage(JsonToken token) {
        switch (token) {
            case START_ARRAY -> enterList();
            case START_OBJECT -> enterObject();
            case END_OBJECT -> open.removeLast();
            case VALUE_TRUE, VALUE_FALSE -> {
                if (path().endsWith("/pagingInfo") && name().equals("hasNext")) {
                    morePages = token == JsonToken.VALUE_TRUE;
                }
            }
            // A list of nothing is a list.
            case VALUE_NULL -> hasFeed |= name().equals("items");
            default -> {
                // Names are looked at with their values; other values say nothing about profiles.
            }
        }
    }

    private void enterList() {
        String list = path() + "/" + name();
        if (open.isEmpty() || list.equals("/items") || list.equals("/data") || list.equals("/data/items")) {
            hasFeed = true;
            inItems = true;
            open.addLast(name());
            checkDepth(open.size());
        } else {
            skip(JsonToken.START_ARRAY);
        }
    }

    private void leaveItems() {
        inItems = false;
        open.removeLast();
    }

    private void enterObject() {
        String object = path() + "/" + name();
        boolean mayHoldProfiles = open.isEmpty()
                || object.equals("/data")
                || object.equals("/pagingInfo")
                || object.equals("/data/pagingInfo");
        if (mayHoldProfiles) {
            open.addLast(open.isEmpty() ? "" : name());
            checkDepth(open.size());
        } else {
            skip(JsonToken.START_OBJECT);
        }
    }

    private String path() {
        return String.join("/", open);
    }

    /** Passes over what follows a first token, within the limits. */
    private void skip(JsonToken first) {
        int depth = first.isStructStart() ? 1 : 0;
        while (depth > 0) {
            checkDepth(open.size() + depth);
            JsonToken token = nextToken();
            if (token == null) {
                return;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private FeedNode profile() {
        FeedNode profile = FeedNode.root("profile", here());
        readObject(profile, new ProfileSize(this), open.size() + 1);
        return profile;
    }

    private void readObject(FeedNode into, ProfileSize size, int depth) {
        checkDepth(depth);
        Set<String> names = new HashSet<>();
        for (JsonToken token = nextToken(); token == JsonToken.PROPERTY_NAME; token = nextToken()) {
            String name = name();
            size.countText(name.length());
            if (!names.add(name)) {
                problems.report(
                        Problem.of(ReadProblem.REPEATED, into.pathOf(name)).at(here()));
                into.forget(name);
            }
            readValue(into, name, nextToken(), size, depth);
        }
    }

    /** Reads a value; the entries of a list become namesakes. */
    private void readValue(FeedNode into, String name, @Nullable JsonToken token, ProfileSize size, int depth) {
        size.countElement();
        if (token == JsonToken.START_OBJECT) {
            readObject(add(into, name, size), size, depth + 1);
        } else if (token == JsonToken.START_ARRAY) {
            checkDepth(depth + 1);
            for (JsonToken entry = nextToken(); entry != JsonToken.END_ARRAY; entry = nextToken()) {
                readValue(into, name, entry, size, depth + 1);
            }
        } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            String text = text();
            size.countText(text.length());
            add(into, name, size).append(text);
        }
    }

    private FeedNode add(FeedNode into, String name, ProfileSize size) {
        FeedNode child = into.add(name, here());
        size.countPath(child);
        return child;
    }

    private String text() {
        try {
            return parser().getString();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private @Nullable JsonToken nextToken() {
        try {
            JsonToken token = parser().nextToken();
            if (token != null && !(token.isScalarValue() && open.isEmpty())) {
                hasStarted = true;
            }
            return token;
        } catch (FormatException | UncheckedIOException e) {
            throw e;
        } catch (JacksonException e) {
            if (hasStarted || !isSyntax(e)) {
                throw broken(e);
            }
            // Nothing was read yet: this is a message in plain text.
            return null;
        }
    }

    private static boolean isSyntax(JacksonException e) {
        return !(e instanceof StreamConstraintsException) && !isStream(e);
    }

    private static boolean isStream(JacksonException e) {
        return e instanceof JacksonIOException && !(e.getCause() instanceof CharConversionException);
    }

    private RuntimeException broken(JacksonException e) {
        if (isStream(e) && e.getCause() instanceof IOException cause) {
            return Compression.failure(cause, here(), problems);
        }
        TokenStreamLocation where = e.getLocation();
        Place place = where == null ? here() : place(where.getLineNr(), where.getColumnNr());
        // Depth is checked before the parser's own limit is reached: only the length of a text or name is left.
        return e instanceof StreamConstraintsException
                ? problems.beyond(ReadProblem.TEXT_TOO_LONG, options.limits().maxTextLength(), place)
                : malformed("JSON syntax", place);
    }

    private JsonParser parser() {
        JsonParser started = json;
        if (started == null) {
            started = factory(options.limits()).createParser(ObjectReadContext.empty(), in);
            json = started;
        }
        return started;
    }

    private static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth() + 1)
                        .maxStringLength(limits.maxTextLength())
                        .maxNameLength(limits.maxTextLength())
                        .maxNumberLength(limits.maxTextLength())
                        .build())
                // A table of names would grow with the input and never shrink.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    private String name() {
        String name = parser().currentName();
        return name == null ? "" : name;
    }

    @Override
    Place here() {
        JsonParser started = json;
        if (started == null) {
            return place(1, 1);
        }
        TokenStreamLocation where = started.currentTokenLocation();
        return place(where.getLineNr(), where.getColumnNr());
    }
}
