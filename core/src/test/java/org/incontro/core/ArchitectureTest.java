// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;
import org.junit.jupiter.api.Test;

/** What every package of the module keeps to. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(EntityId.class.getProtectionDomain().getCodeSource().getLocation());

    /** The packages that read files or follow addresses, because that is what they are for. */
    private static final String[] READERS = {"org.incontro.core.vocabulary.."};

    /** Methods that follow the machine's locale or charset; each has a sister that is told which. */
    private static final Set<String> FOLLOWING_THE_MACHINE = Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.ByteArrayOutputStream.toString()",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.util.Formatter.<init>()",
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.time.ZoneId.systemDefault()",
            "java.text.NumberFormat.getInstance()",
            "java.text.Collator.getInstance()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.util.ResourceBundle.getBundle(java.lang.String)");

    /** Methods whose answer is another one at the next call. */
    private static final Set<String> FOLLOWING_THE_CLOCK = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.lang.Math.random()",
            "java.util.UUID.randomUUID()");

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.incontro.core.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void onlyTheBundledValidatorKnowsHibernateValidator() {
        noClasses()
                .that(doNotBelongTo("org.incontro.core.validation.BundledValidator"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.hibernate.."))
                .check(CORE);
    }

    @Test
    void onlyReadersOfFilesKnowFilesAndNobodyTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..", "java.nio.channels.."))
                .orShould()
                .dependOnClassesThat(describe(
                        "are sockets or connections",
                        type -> type.getPackageName().equals("java.net")
                                && (type.getSimpleName().contains("Socket")
                                        || type.getSimpleName().contains("Connection"))))
                .check(CORE);
        noClasses()
                .that()
                .resideOutsideOfPackages(READERS)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.file.."))
                .orShould()
                .dependOnClassesThat(describe(
                        "are files",
                        type -> type.getPackageName().equals("java.io")
                                && (type.getSimpleName().startsWith("File")
                                        || type.getSimpleName().equals("RandomAccessFile"))))
                .check(CORE);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CORE);
    }

    @Test
    void nothingFollowsTheMachinesLocaleCharsetOrClock() {
        followNothing().check(CORE);
    }

    @Test
    void aClassThatFollowsTheMachineIsFound() {
        String report = followNothing()
                .evaluate(new ClassFileImporter().importClasses(Careless.class))
                .getFailureReport()
                .toString();
        assertThat(report)
                .contains("String.format(", "String.toLowerCase()", "String.getBytes()", "String.<init>([B)")
                .contains("InputStreamReader.<init>", "Locale.getDefault()", "Instant.now()");
    }

    /** Does all that no class of the module does. */
    @SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage", "AnnotateFormatMethod", "unused"})
    private static final class Careless {

        static Object misbehave(String text, InputStream in) {
            return List.of(
                    String.format("%s", text),
                    text.toLowerCase(),
                    new String(text.getBytes()),
                    new InputStreamReader(in),
                    Locale.getDefault(),
                    Instant.now());
        }
    }

    private static ArchRule followNothing() {
        return noClasses()
                .should()
                .accessTargetWhere(targetIsOneOf("the machine's settings", FOLLOWING_THE_MACHINE))
                .orShould()
                .accessTargetWhere(targetIsOneOf("the clock or chance", FOLLOWING_THE_CLOCK));
    }

    /**
     * Holds in every module, with architecture tests of its own or without. A number in a template is written by {@code %s}, or
     * with a stated locale: {@code formatted} and {@code %d} take their digits from the machine's.
     */
    @Test
    void noModuleFormatsOrChangesCaseInTheMachinesLocale() throws IOException {
        Path root = Path.of(System.getProperty("incontro.root", ".."));
        try (Stream<Path> files = Files.walk(root)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            root.relativize(file).toString().replace('\\', '/').contains("src/main/java/"))
                    .filter(file ->
                            !root.relativize(file).toString().replace('\\', '/').contains("/target/"))
                    .sorted()
                    .flatMap(file -> inTheMachinesLocale(source(file)).map(use -> file.getFileName() + ": " + use))
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    @Test
    void formattingInTheMachinesLocaleIsFound() {
        assertThat(inTheMachinesLocale("""
                a = "%2d. %s"
                        .formatted(1, b);
                c = "%s".formatted(d);
                e = String.format("%s", d);
                f = String.format(Locale.ROOT, "%d", d);
                g = d.toLowerCase() + d.toUpperCase(Locale.ROOT);
                out.printf("%d", h);
                """))
                .containsExactly(
                        "\"%2d. %s\"\n        .formatted(", "String.format(\"", ".toLowerCase()", ".printf(\"");
    }

    /** Calls that take a locale and are not given one; a template is one literal, directly before its call. */
    private static Stream<String> inTheMachinesLocale(String source) {
        Pattern uses = Pattern.compile(
                "\"[^\"\\n]*%[-+ 0,(#]*\\d{0,4}(\\.\\d{1,4})?[dfexgaotTc][^\"\\n]*\"\\s{0,80}\\.formatted\\("
                        + "|String\\.format\\(\\s{0,80}\"|\\.to(Low|Upp)erCase\\(\\)|\\.(printf|format)\\(\\s{0,80}\"");
        return uses.matcher(source).results().map(MatchResult::group);
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaClass> doNotBelongTo(String name) {
        return describe("do not belong to " + name, type -> !type.getName().startsWith(name));
    }

    private static DescribedPredicate<JavaAccess<?>> targetIsOneOf(String what, Set<String> names) {
        return target(describe("follows " + what, (AccessTarget target) -> names.contains(target.getFullName())));
    }
}
