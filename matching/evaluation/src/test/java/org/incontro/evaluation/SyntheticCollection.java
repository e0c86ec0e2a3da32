// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A collection of organisations that do not exist, with which every command of docs/evaluation.md can be tried.
 *
 * <p>Eight fields have two specialities each, and each speciality six organisations. A query asks for a speciality: its
 * organisations have grade 2, those of the other speciality of the field grade 1, and some others are judged wrong. Two
 * runs look at the grades through more and through less noise. Same seed, same bytes; the files are under CC0.
 */
public final class SyntheticCollection {

    private static final int ORGANISATIONS = 6;

    /** Field, speciality, and the words of the speciality. */
    private static final String[] SPECIALITIES = {
        "photonics|adaptive optics|deformable mirrors, wavefront sensors, laser links, telescopes, atmospheric turbulence",
        "photonics|fibre lasers|ytterbium fibres, pulse shaping, laser welding, beam quality, diode pumping",
        "food|fermentation|starter cultures, sourdough, lactic acid bacteria, bioreactors, flavour",
        "food|packaging|barrier films, shelf life, modified atmosphere, compostable trays, sealing",
        "energy|heat pumps|refrigerants, compressors, district heating, defrosting, seasonal performance",
        "energy|batteries|lithium cells, electrolytes, second life, thermal runaway, charging stations",
        "water|desalination|reverse osmosis, membranes, brine, energy recovery, fouling",
        "water|leak detection|acoustic sensors, pipe networks, pressure zones, water meters, non-revenue water",
        "health|rehabilitation|exoskeletons, gait analysis, stroke patients, physiotherapy, balance training",
        "health|diagnostics|lateral flow tests, biomarkers, microfluidics, point of care, saliva samples",
        "mobility|cycling|cargo bikes, bicycle counters, safe junctions, bike sharing, route planning",
        "mobility|rail|bogies, track monitoring, level crossings, regenerative braking, timetables",
        "textiles|recycling|fibre sorting, shredding, wool blends, dye removal, spinning",
        "textiles|smart fabrics|conductive yarns, printed sensors, washable electronics, heated gloves, weaving",
        "farming|viticulture|vineyards, downy mildew, canopy images, irrigation, harvest forecasts",
        "farming|greenhouses|hydroponics, grow lights, humidity control, tomato varieties, pollination"
    };

    private final Map<String, String> files = new LinkedHashMap<>();
    private long state;

    private SyntheticCollection(long seed) {
        state = seed;
    }

    /** Writes the files into a folder: {@code SyntheticCollection FOLDER}. */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> file : files(2026).entrySet()) {
            Files.writeString(Path.of(args[0]).resolve(file.getKey()), file.getValue());
        }
    }

    /** Returns the files' contents by their names. */
    static Map<String, String> files(long seed) {
        SyntheticCollection collection = new SyntheticCollection(seed);
        collection.documents();
        collection.queries();
        collection.judgements();
        collection.run("words", 0.75);
        collection.run("concepts", 1.0);
        collection.log();
        return collection.files;
    }

    private void documents() {
        StringBuilder out = new StringBuilder();
        for (int speciality = 0; speciality < SPECIALITIES.length; speciality++) {
            for (int i = 0; i < ORGANISATIONS; i++) {
                out.append("{\"id\": \"").append(document(speciality, i)).append("\", \"title\": \"");
                out.append(title(speciality, i))
                        .append("\", \"text\": \"")
                        .append(text(speciality))
                        .append("\"}\n");
            }
        }
        files.put("documents.jsonl", out.toString());
    }

    private String title(int speciality, int number) {
        String[] kinds = {"Institute for", "Laboratory of", "Company for", "Workshop for", "Centre for", "Cluster of"};
        return kinds[number] + " " + part(speciality, 1);
    }

    private String text(int speciality) {
        String[] words = part(speciality, 2).split(", ", -1);
        String one = words[below(words.length)];
        String two = words[below(words.length)];
        String stranger = part(below(SPECIALITIES.length), 2).split(", ", -1)[below(5)];
        String[] openings = {"We develop", "We test", "We make", "Our team studies", "For ten years we have worked on"};
        return openings[below(openings.length)] + " " + one + (one.equals(two) ? "" : " and " + two)
                + " for partners in the region. We have also worked on " + stranger + ".";
    }

    private void queries() {
        StringBuilder out = new StringBuilder();
        StringBuilder topics = new StringBuilder();
        for (int speciality = 0; speciality < SPECIALITIES.length; speciality++) {
            String[] words = part(speciality, 2).split(", ", -1);
            String text =
                    "Partner wanted for " + part(speciality, 1) + ": " + words[below(2)] + ", " + words[2 + below(3)];
            out.append("{\"id\": \"")
                    .append(query(speciality))
                    .append("\", \"text\": \"")
                    .append(text)
                    .append("\"}\n");
            topics.append(query(speciality)).append('\t').append(text).append('\n');
        }
        files.put("queries.jsonl", out.toString());
        files.put("topics.tsv", topics.toString());
    }

    private void judgements() {
        StringBuilder out = new StringBuilder();
        for (int query = 0; query < SPECIALITIES.length; query++) {
            for (int speciality = 0; speciality < SPECIALITIES.length; speciality++) {
                for (int i = 0; i < ORGANISATIONS; i++) {
                    int grade = grade(query, speciality);
                    if (grade > 0 || below(10) == 0) {
                        out.append(query(query))
                                .append(" 0 ")
                                .append(document(speciality, i))
                                .append(' ');
                        out.append(grade).append('\n');
                    }
                }
            }
        }
        files.put("qrels.txt", out.toString());
    }

    /** A score is the grade times a strength, plus three dice; so there are ties, as in life. */
    private void run(String tag, double strength) {
        StringBuilder out = new StringBuilder();
        for (int query = 0; query < SPECIALITIES.length; query++) {
            List<Map.Entry<Double, String>> scored = new ArrayList<>();
            for (int speciality = 0; speciality < SPECIALITIES.length; speciality++) {
                for (int i = 0; i < ORGANISATIONS; i++) {
                    double noise = (below(6) + below(6) + below(6)) / 4.0;
                    scored.add(Map.entry(strength * grade(query, speciality) + noise, document(speciality, i)));
                }
            }
            scored.sort(
                    Map.Entry.<Double, String>comparingByKey().reversed().thenComparing(Map.Entry.comparingByValue()));
            for (int rank = 1; rank <= 50; rank++) {
                out.append(String.format(
                        Locale.ROOT,
                        "%s Q0 %s %d %.2f %s%n",
                        query(query),
                        scored.get(rank - 1).getValue(),
                        rank,
                        scored.get(rank - 1).getKey(),
                        tag));
            }
        }
        files.put(tag + ".run.txt", out.toString().replace("\r\n", "\n"));
    }

    /** Each query is shown six times, ten of its first run's best at other places each time; who looks far down answers less. */
    private void log() {
        StringBuilder out = new StringBuilder("showing\tdate\tquery\titem\tposition\tanswer\n");
        List<String> best = files.getOrDefault("words.run.txt", "").lines().toList();
        for (int query = 0; query < SPECIALITIES.length; query++) {
            for (int time = 1; time <= 6; time++) {
                List<String> items = new ArrayList<>();
                best.subList(50 * query, 50 * query + 14).forEach(line -> items.add(line.split(" ", -1)[2]));
                for (int position = 1; position <= 10; position++) {
                    String item = items.remove(below(Math.min(4, items.size())));
                    out.append(String.format(
                            Locale.ROOT,
                            "s%02d%d\t2026-%02d-%02d\t%s\t%s\t%d\t%s%n",
                            query + 1,
                            time,
                            time,
                            query + 1,
                            query(query),
                            item,
                            position,
                            answer(grade(query, Integer.parseInt(item.substring(4, 6)) - 1), position)));
                }
            }
        }
        files.put("log.tsv", out.toString().replace("\r\n", "\n"));
    }

    private String answer(int grade, int position) {
        if (below(position + 1) > 1) {
            return "none";
        }
        int mood = below(6) + 3 * grade;
        if (mood < 1) {
            return "unwelcome";
        }
        return mood < 6 ? "none" : mood < 9 ? "opened" : mood < 11 ? "answered" : "agreed";
    }

    private static int grade(int query, int speciality) {
        if (query == speciality) {
            return 2;
        }
        return query / 2 == speciality / 2 ? 1 : 0;
    }

    private static String part(int speciality, int index) {
        return SPECIALITIES[speciality].split("\\|", -1)[index];
    }

    private static String document(int speciality, int number) {
        return String.format(Locale.ROOT, "org-%02d-%d", speciality + 1, number + 1);
    }

    private static String query(int speciality) {
        return String.format(Locale.ROOT, "q%02d", speciality + 1);
    }

    /** SplitMix64, so that no library's generator has a say in the files. */
    private int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }
}
