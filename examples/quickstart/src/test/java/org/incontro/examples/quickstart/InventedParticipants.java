// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;

/**
 * Makes the invented participants of the example: 500 that describe themselves in Italian, German or French, some in two of
 * them, some not at all. The same seed gives the same file; whoever changes the sentences runs {@link #main} and commits it.
 */
final class InventedParticipants {

    private static final long SEED = 20260901;
    private static final int COUNT = 500;
    private static final int EVERY_EMPTY = 20;
    private static final int EVERY_BILINGUAL = 8;
    private static final int EVERY_WITH_CONCEPTS = 3;

    /** Fields of EuroSciVoc that one organisation may well work in together. */
    private static final List<List<String>> FIELDS = List.of(
            List.of("1129", "373", "1181"),
            List.of("1173", "1691", "373"),
            List.of("1685", "1695", "98939167", "1161"),
            List.of("225", "341", "133"),
            List.of("745", "437", "1207"),
            List.of("387", "397", "1147", "69"),
            List.of("459", "1247", "935"),
            List.of("497", "503", "1199", "117"),
            List.of("933", "917", "1607", "959"),
            List.of("1183", "283", "1039"),
            List.of("1739", "1729", "58525161"));

    private static final List<String> FIRST =
            List.of("Bel", "Cad", "Dor", "Fal", "Gor", "Lum", "Mir", "Nor", "Orv", "Pel", "Quin", "Sel", "Tar", "Ven");

    private static final List<String> SECOND =
            List.of("ando", "ezzo", "ibra", "ola", "umia", "ario", "ensa", "ilio", "ondra", "usca", "atta", "irelle");

    /** How the organisations of one language write. */
    private record Tongue(
            String language,
            String mark,
            List<String> names,
            List<String> openings,
            List<String> middles,
            List<String> ends,
            List<Town> towns) {}

    private record Town(String city, String country, String nuts) {}

    private static final Tongue ITALIAN = new Tongue(
            "it",
            "inventata",
            List.of("Officina %s", "%s Tecnologie", "Laboratorio %s", "Consorzio %s", "Centro Studi %s"),
            List.of(
                    "Progettiamo e realizziamo soluzioni nel settore «%s».",
                    "Il campo di cui ci occupiamo da anni, per imprese grandi e piccole: %s.",
                    "Il tema del nostro gruppo, dalla ricerca di base al prototipo: %s."),
            List.of(
                    "Altre competenze, con un laboratorio di prova nostro: %s.",
                    "In un secondo filone («%s») seguiamo i clienti dalla misura alla produzione.",
                    "L'offerta si completa con la formazione di chi lavora in officina e con un altro tema: %s."),
            List.of(
                    "Cerchiamo partner stranieri per progetti comuni.",
                    "Partecipiamo volentieri a consorzi europei.",
                    "Siamo in pochi, ma consegniamo quello che promettiamo."),
            List.of(
                    new Town("Milano", "IT", "ITC4C"),
                    new Town("Bergamo", "IT", "ITC46"),
                    new Town("Torino", "IT", "ITC11"),
                    new Town("Bologna", "IT", "ITH55"),
                    new Town("Trento", "IT", "ITH20")));

    private static final Tongue GERMAN = new Tongue(
            "de",
            "erfunden",
            List.of("%swerk", "%s Technik", "Labor %s", "Verbund %s", "Forschungshaus %s"),
            List.of(
                    "Wir entwickeln und fertigen auf dem Gebiet „%s“.",
                    "Unser Gebiet seit vielen Jahren, zusammen mit Betrieben der Region: %s.",
                    "Das Thema unserer Arbeitsgruppe, vom Versuch bis zur Kleinserie: %s."),
            List.of(
                    "Dazu kommt Erfahrung auf einem zweiten Gebiet, mit eigenem Prüfstand: %s.",
                    "Ein zweiter Schwerpunkt, von der Messung bis zur Fertigung: %s.",
                    "Auch das Gebiet „%s“ gehört zu unserem Angebot, samt Schulung der Belegschaft."),
            List.of(
                    "Für gemeinsame Vorhaben suchen wir Partner im Ausland.",
                    "An europäischen Verbünden beteiligen wir uns gern.",
                    "Wir sind wenige, aber wir liefern, was wir zusagen."),
            List.of(
                    new Town("Karlsruhe", "DE", "DE122"),
                    new Town("Ulm", "DE", "DE144"),
                    new Town("München", "DE", "DE212"),
                    new Town("Leipzig", "DE", "DED51"),
                    new Town("Graz", "AT", "AT221")));

    private static final Tongue FRENCH = new Tongue(
            "fr",
            "inventée",
            List.of("Atelier %s", "%s Technologies", "Laboratoire %s", "Groupement %s", "Fabrique %s"),
            List.of(
                    "Nous concevons et réalisons des solutions dans le domaine « %s ».",
                    "Notre domaine depuis des années, avec les entreprises de la région : %s.",
                    "Le sujet de notre équipe, de l'essai au prototype : %s."),
            List.of(
                    "Un autre savoir-faire, avec un banc d'essai à nous : %s.",
                    "Un second axe, de la mesure à la fabrication : %s.",
                    "Notre offre comprend la formation du personnel et un autre domaine : %s."),
            List.of(
                    "Nous cherchons des partenaires étrangers pour des projets communs.",
                    "Nous rejoignons volontiers des consortiums européens.",
                    "Nous sommes peu nombreux, mais nous livrons ce que nous promettons."),
            List.of(
                    new Town("Lyon", "FR", "FRK26"),
                    new Town("Grenoble", "FR", "FRK24"),
                    new Town("Toulouse", "FR", "FRJ23"),
                    new Town("Nantes", "FR", "FRG01"),
                    new Town("Lille", "FR", "FRE11")));

    private static final List<Tongue> TONGUES = List.of(ITALIAN, GERMAN, FRENCH);

    private static final List<String> KINDS =
            List.of("COMPANY", "COMPANY", "COMPANY", "RESEARCH_CENTRE", "ASSOCIATION");

    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "");

    private final Random random = new Random(SEED);
    private final Set<String> names = new LinkedHashSet<>();

    private InventedParticipants() {}

    /** Returns the file as text. */
    static String csv() {
        InventedParticipants all = new InventedParticipants();
        StringBuilder csv = new StringBuilder(
                "id;name;kind;size;country;nuts;city;languages;description_it;description_de;description_fr;concepts\n");
        for (int i = 0; i < COUNT; i++) {
            csv.append(String.join(";", all.row(i))).append('\n');
        }
        return csv.toString();
    }

    /**
     * Writes the file.
     *
     * @param args where to
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(csv().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(Path.of(args[0]), bytes.toByteArray());
    }

    private List<String> row(int index) {
        Tongue tongue = TONGUES.get(index % TONGUES.size());
        Tongue other = TONGUES.get((index + 1) % TONGUES.size());
        // The first is the one that the demonstration shows, and works on cryptography.
        List<String> fields = index == 0 ? List.of("917", "295") : pick(FIELDS);
        boolean empty = index % EVERY_EMPTY == EVERY_EMPTY - 1;
        boolean bilingual = !empty && index % EVERY_BILINGUAL == EVERY_BILINGUAL - 1;
        int start = index == 0 ? 0 : random.nextInt(fields.size());
        List<String> two = List.of(fields.get(start), fields.get((start + 1) % fields.size()));
        Town town = pick(tongue.towns());
        List<String> row = new ArrayList<>(List.of(
                "%s-%03d".formatted(tongue.language(), index / TONGUES.size() + 1),
                name(tongue),
                pick(KINDS),
                pick(SIZES),
                town.country(),
                town.nuts(),
                town.city(),
                bilingual ? tongue.language() + " " + other.language() : tongue.language()));
        for (Tongue column : TONGUES) {
            boolean written = !empty && (column.equals(tongue) || (bilingual && column.equals(other)));
            row.add(written ? quoted(description(column, two)) : "");
        }
        boolean concepts = !empty && index % EVERY_WITH_CONCEPTS == EVERY_WITH_CONCEPTS - 1;
        row.add(concepts ? "euroscivoc:" + two.get(0) : "");
        return row;
    }

    private String name(Tongue tongue) {
        String name;
        do {
            name = pick(tongue.names()).formatted(pick(FIRST) + pick(SECOND)) + " (" + tongue.mark() + ")";
        } while (!names.add(name));
        return name;
    }

    private String description(Tongue tongue, List<String> fields) {
        return String.join(
                " ",
                pick(tongue.openings()).formatted(label(fields.get(0), tongue.language())),
                pick(tongue.middles()).formatted(label(fields.get(1), tongue.language())),
                pick(tongue.ends()));
    }

    /** Returns what a field is called inside a sentence. */
    private static String label(String code, String language) {
        String label = Vocabularies.bundled()
                .concept(ConceptId.of("euroscivoc", code))
                .orElseThrow()
                .label()
                .in(language)
                .orElseThrow();
        if (!language.equals("de")) {
            return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
        }
        int space = label.indexOf(' ');
        return space < 0
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT)
                        + label.substring(1, space + 1)
                        + label.substring(space + 1, space + 2).toUpperCase(Locale.ROOT)
                        + label.substring(space + 2);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
