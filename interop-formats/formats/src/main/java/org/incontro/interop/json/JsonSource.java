// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.Extensions;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The tokens of one record after the other, and what of each has no place in the model. Confined to one thread. */
final class JsonSource {

    /** Unknown members are told once each; beyond this many different ones they are only kept. */
    private static final int MOST_TOLD = 1_000;

    private static final JsonParser NO_TOKENS = new JsonFactory().createParser(ObjectReadContext.empty(), "");

    /** Said where an object has no more members. */
    static final int NO_MEMBER = -1;

    /** Said of a member with another name. */
    static final int OTHER_MEMBER = -2;

    private final ReadLimits limits;
    private final ProblemCollector problems;
    private final int maxValues;
    private final List<Problem> pending = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final List<Kept> kept = new ArrayList<>();

    /** Set by {@link #open} before anything is read. */
    private Frame frame = Frame.cut(new Place("", 0, 0), new byte[0], 0, 0);

    private JsonParser parser = NO_TOKENS;
    private int values;
    private int refusals;

    /** How many entries each open list has so far, the outermost first; where some were left out, that is not their number. */
    private int[] entries = new int[8];

    private int openLists;

    JsonSource(ReadLimits limits, ProblemCollector problems) {
        this.limits = limits;
        this.problems = problems;
        maxValues = (int) Math.min(Integer.MAX_VALUE, 16L * limits.maxListLength());
    }

    private record Kept(String path, String raw) {}

    /** Where an object begins. */
    record Mark(int kept, long offset) {}

    /** Goes to the next record. */
    void open(Frame nextFrame, JsonParser nextParser) {
        frame = nextFrame;
        parser = nextParser;
        values = 0;
        refusals = 0;
        openLists = 0;
        kept.clear();
        pending.clear();
    }

    /** Tells the problems of the record; before that they are forgotten if it is read once more. */
    void tellProblems() {
        pending.forEach(problems::report);
        pending.clear();
    }

    private FormatException beyond(ReadProblem code, long limit) {
        tellProblems();
        return problems.beyond(code, limit, here());
    }

    /** Returns how many bytes of the record were read. */
    int length() {
        return (int) parser.currentLocation().getByteOffset();
    }

    boolean isAt(JsonToken token) {
        return parser.currentToken() == token;
    }

    /** Goes to the next member's value, and returns its name; null at the end of the object. */
    @Nullable
    String nextName() {
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
            count();
        }
        return name;
    }

    /** Returns what finds one of some names, by their order. */
    static PropertyNameMatcher matcher(List<String> names) {
        return NativeReader.FACTORY.constructNameMatcher(
                names.stream().map(Named::fromString).toList(), false);
    }

    /** Goes to the next member's value, and returns the number of its name. */
    int nextMember(PropertyNameMatcher names) {
        int found = parser.nextNameMatch(names);
        if (found == PropertyNameMatcher.MATCH_END_OBJECT) {
            return NO_MEMBER;
        }
        parser.nextToken();
        count();
        return found >= 0 ? found : OTHER_MEMBER;
    }

    String memberName() {
        TokenStreamContext context = parser.streamReadContext();
        return parser.currentToken().isStructStart() ? context.getParent().currentName() : context.currentName();
    }

    void enterList() {
        if (openLists == entries.length) {
            entries = Arrays.copyOf(entries, 2 * openLists);
        }
        openLists++;
    }

    /** Goes to the next entry of a list that has some already; false at its end. */
    boolean nextItem(int size) {
        entries[openLists - 1] = size;
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return false;
        }
        count();
        if (parser.streamReadContext().getCurrentIndex() >= limits.maxListLength()) {
            throw beyond(ReadProblem.LIST_TOO_LONG, limits.maxListLength());
        }
        return true;
    }

    void leaveList() {
        openLists--;
    }

    private void count() {
        if (parser.currentToken().isStructStart() && parser.streamReadContext().getNestingDepth() > limits.maxDepth()) {
            throw beyond(ReadProblem.TOO_DEEP, limits.maxDepth());
        }
        if (++values > maxValues) {
            throw beyond(ReadProblem.TOO_MANY_VALUES, maxValues);
        }
    }

    /** Returns the text of a string or number. */
    String text() {
        return checked(parser.getString());
    }

    private String checked(String text) {
        if (text.length() > limits.maxTextLength()) {
            throw beyond(ReadProblem.TEXT_TOO_LONG, limits.maxTextLength());
        }
        return text;
    }

    Mark mark() {
        return new Mark(kept.size(), parser.currentTokenLocation().getByteOffset());
    }

    /** Says that the current value cannot be understood, skips it and keeps it aside. */
    void refuse(String example) {
        Mark mark = mark();
        skip();
        refuseFrom(mark, example);
    }

    /** Says that what was read since a mark cannot be understood, and keeps it aside as a whole. */
    void refuseFrom(Mark mark, String example) {
        refusals++;
        kept.subList(mark.kept(), kept.size()).clear();
        String pointer = pointer(false);
        kept.add(new Kept(KeptPath.ASIDE + pointer, raw(mark.offset())));
        pending.add(Problem.of(ReadProblem.NOT_UNDERSTOOD, pointer)
                .at(frame.placeOf(mark.offset()))
                .with("expected", example));
    }

    /**
     * Says that a value which was read does not go together with the rest of its record, and keeps it aside.
     *
     * @param raw the value as JSON
     */
    void keepAside(String pointer, String raw, String example) {
        refusals++;
        kept.add(new Kept(KeptPath.ASIDE + pointer, raw));
        pending.add(Problem.of(ReadProblem.NOT_UNDERSTOOD, pointer)
                .at(frame.place())
                .with("expected", example));
    }

    /** Returns how many values of this record could not be understood so far. */
    int refusals() {
        return refusals;
    }

    /** Keeps a member that no form knows, to be written back where it stood. */
    void keepUnknown(ObjectForm<?> form, String member) {
        long start = parser.currentTokenLocation().getByteOffset();
        String path = pointer(true);
        skip();
        kept.add(new Kept(KeptPath.IN_PLACE + checked(path), raw(start)));
        if (told.size() < MOST_TOLD && told.add(form.name() + "." + member)) {
            Optional<String> meant = Nearest.of(member, form.memberNames());
            JsonProblem code = meant.isPresent() ? JsonProblem.MISSPELT_FIELD : JsonProblem.UNKNOWN_FIELD;
            pending.add(
                    Problem.of(code, pointer(false)).at(frame.placeOf(start)).with("nearest", meant.orElse("")));
        }
    }

    /** Looks at the version of the format that a record says it has. */
    void checkVersion() {
        boolean whole = isAt(JsonToken.VALUE_NUMBER_INT);
        if (whole && text().equals(String.valueOf(NativeJson.VERSION))) {
            return;
        }
        String version = whole || isAt(JsonToken.VALUE_STRING) ? text() : "?";
        pending.add(Problem.of(JsonProblem.LATER_VERSION, pointer(false))
                .at(here())
                .with("version", version.substring(0, Math.min(20, version.length())))
                .with("known", NativeJson.VERSION));
        skip();
    }

    /** Says that the current member came before; this one counts. */
    void repeated() {
        pending.add(Problem.of(ReadProblem.REPEATED, pointer(false)).at(here()));
    }

    /** Reports a problem of a member of the record itself. */
    void report(Problem problem) {
        pending.add(problem.at(frame.place()));
    }

    /** Returns given extensions with all that was kept of this record. */
    Extensions withKept(Extensions given) {
        if (kept.isEmpty()) {
            return given;
        }
        Map<String, String> all = new LinkedHashMap<>(given.fields());
        kept.forEach(field -> all.put(field.path(), field.raw()));
        return new Extensions(all);
    }

    private Place here() {
        return frame.placeOf(parser.currentTokenLocation().getByteOffset());
    }

    private void skip() {
        parser.skipChildren();
        parser.finishToken();
    }

    /** Returns what stands between an offset and the end of the current token, as compact JSON. */
    private String raw(long start) {
        parser.finishToken();
        int from = frame.start() + (int) start;
        int length = (int) (parser.currentLocation().getByteOffset() - start);
        byte[] compact = new byte[length];
        int size = compact(from, from + length, compact);
        try {
            return checked(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(compact, 0, size))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new StreamReadException(parser, "bytes that are not UTF-8", parser.currentTokenLocation(), e);
        }
    }

    /** Copies JSON that is well formed without the white space between its tokens. */
    private int compact(int from, int to, byte[] target) {
        int size = 0;
        boolean quoted = false;
        int depth = parser.streamReadContext().getNestingDepth();
        for (int i = from; i < to; i++) {
            byte b = frame.buffer()[i];
            if (!quoted && (b == '{' || b == '[') && ++depth > limits.maxDepth()) {
                throw beyond(ReadProblem.TOO_DEEP, limits.maxDepth());
            }
            depth -= !quoted && (b == '}' || b == ']') ? 1 : 0;
            if (quoted || (b != ' ' && b != '\t' && b != '\r' && b != '\n')) {
                target[size++] = b;
            }
            if (quoted && b == '\\') {
                target[size++] = frame.buffer()[++i];
            } else if (b == '"') {
                quoted = !quoted;
            }
        }
        return size;
    }

    /**
     * Returns the way to the current value. In the output, entries of lists are counted without those that were left out.
     */
    private String pointer(boolean inOutput) {
        Deque<TokenStreamContext> way = new ArrayDeque<>();
        boolean open = parser.currentToken().isStructStart();
        TokenStreamContext innermost = parser.streamReadContext();
        for (TokenStreamContext at = open ? innermost.getParent() : innermost; !at.inRoot(); at = at.getParent()) {
            way.addFirst(at);
        }
        String pointer = "";
        int list = 0;
        for (TokenStreamContext at : way) {
            boolean counted = at.inArray() && list < openLists;
            int entry = counted && inOutput ? entries[list] : at.getCurrentIndex();
            list += at.inArray() ? 1 : 0;
            pointer = KeptPath.step(pointer, at.inArray() ? String.valueOf(entry) : at.currentName());
        }
        return pointer;
    }
}
