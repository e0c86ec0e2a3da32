// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.jdbcx.JdbcDataSource;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertTokens;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.LinkTemplates;
import org.incontro.matching.alert.RenderedDigest;
import org.incontro.matching.alert.flow.AlertMessage;
import org.incontro.matching.alert.flow.SendingFailure;
import org.incontro.matching.alert.flow.SendingFailure.Remedy;
import org.incontro.matching.alert.store.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that go through a real mail server on this machine's loopback address. */
class AlertsByMailTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final EntityId ADA = EntityId.parse("ada");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T06:00:00Z"));
    private final AlertTokens tokens = AlertTokens.signedWith(new byte[32]);

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ROME;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Session session(int port) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.connectiontimeout", "2000");
        properties.put("mail.smtp.timeout", "300");
        return Session.getInstance(properties);
    }

    private MailSender sender(int port) {
        return MailSender.of(
                session(port),
                "Portale <alerts@portal.example>",
                id -> id.equals(ADA) ? Optional.of("ada@example.org") : Optional.empty(),
                clock);
    }

    private AlertsByMail portal(MailSender sender) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:mail" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        DigestWriter writer = DigestWriter.of(
                new LinkTemplates(
                        "https://portal.example/o/{id}",
                        "https://portal.example/alerts/{token}",
                        "https://portal.example/stop/{token}",
                        "https://portal.example/less/{token}"),
                tokens);
        return new AlertsByMail(database, AlertSettings.defaults().in(ROME), writer, tokens, sender, clock);
    }

    private Opportunity request(long revision, String title) {
        return Opportunity.technologyRequest("TR-" + revision)
                .revision(Revision.of(revision, now.get()))
                .title("en", title)
                .country("DE")
                .expiresOn(LocalDate.of(2027, 3, 31))
                .build();
    }

    private void join(AlertsByMail portal, boolean profiling) {
        portal.join(
                Organisation.builder(ADA)
                        .name("it", "Polo ottico alpino")
                        .competence(Competence.described("it", "Ottica adattiva, fisica dei laser, satelliti"))
                        .build(),
                Subscription.of(
                        ADA,
                        AlertPreferences.in(ROME)
                                .language("it")
                                .profiling(profiling)
                                .build(),
                        now.get()));
    }

    private void runAt(AlertsByMail portal, String moment) {
        now.set(Instant.parse(moment));
        portal.tick();
    }

    @Test
    void aDigestArrivesAsBothTextAndHtmlWithOneClickToEndIt() throws Exception {
        try (AlertsByMail portal = portal(sender(server.getSmtp().getPort()))) {
            join(portal, true);
            portal.publish(request(1, "Adaptive optics for laser links to satellites"));
            runAt(portal, "2026-11-23T06:30:00Z");
            assertThat(server.getReceivedMessages()).isEmpty();
            runAt(portal, "2026-11-23T07:30:00Z");
            runAt(portal, "2026-11-24T07:30:00Z");

            MimeMessage[] mails = server.getReceivedMessages();
            assertThat(mails).hasSize(1);
            MimeMessage mail = mails[0];
            assertThat(mail.getSubject()).isEqualTo("Per te: Adaptive optics for laser links to satellites");
            assertThat(mail.getAllRecipients()[0]).hasToString("ada@example.org");
            assertThat(mail.getMessageID()).matches("<[0-9a-f]{32}@portal.example>");
            assertThat(mail.getSentDate()).isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(mail.getContentLanguage()).containsExactly("it");
            MimeMultipart both = (MimeMultipart) mail.getContent();
            assertThat(both.getContentType()).startsWith("multipart/alternative");
            assertThat(both.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
            assertThat(String.valueOf(both.getBodyPart(0).getContent())).contains("Perché ricevi l'avviso:");
            assertThat(both.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
            assertThat(String.valueOf(both.getBodyPart(1).getContent())).contains("<html lang=\"it\">");

            String header = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "");
            assertThat(header).startsWith("<https://portal.example/stop/").endsWith(">");
            String token = header.substring("<https://portal.example/stop/".length(), header.length() - 1);
            assertThat(portal.unsubscribe(token + "x")).isFalse();
            assertThat(portal.unsubscribe(token)).isTrue();
            portal.publish(request(2, "Laser physics for satellites with adaptive optics"));
            runAt(portal, "2026-11-25T07:30:00Z");
            assertThat(server.getReceivedMessages()).hasSize(1);
        }
    }

    @Test
    void aSavedInterestHearsOfWhatIsOpenAlready() throws Exception {
        try (AlertsByMail portal = portal(sender(server.getSmtp().getPort()))) {
            join(portal, false);
            portal.publish(request(1, "Adaptive optics for laser links to satellites"));
            portal.publish(request(2, "Wine growing on steep slopes"));
            runAt(portal, "2026-11-23T07:30:00Z");
            assertThat(server.getReceivedMessages()).isEmpty();

            portal.save(Interest.builder(EntityId.parse("lasers"), ADA)
                    .words("en", "laser satellites")
                    .build());
            runAt(portal, "2026-11-24T07:30:00Z");
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject())
                    .isEqualTo("Per te: Adaptive optics for laser links to satellites");
        }
    }

    @Test
    void whatIsSentAgainCarriesTheSameMessageId() throws Exception {
        MailSender sender = sender(server.getSmtp().getPort());
        sender.send(message(ADA));
        now.set(Instant.parse("2026-11-24T06:00:00Z"));
        sender.send(message(ADA));

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isEqualTo("<k1@portal.example>");
        assertThat(mails[1].getMessageID()).isEqualTo("<k1@portal.example>");
    }

    @Test
    void aServerThatIsAwayOrSilentIsAskedAgainLater() throws Exception {
        int away;
        try (ServerSocket socket = new ServerSocket(0)) {
            away = socket.getLocalPort();
        }
        assertFailure(away, ADA, Remedy.RETRY, "the mail server is away");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFailure(silent.getLocalPort(), ADA, Remedy.ASK_AGAIN, "the mail server did not answer");
        }
    }

    @Test
    void aServerThatRefusesForGoodIsNotAskedAgain() throws Exception {
        assertFailure(
                answering("RCPT", "550 no such user"),
                ADA,
                Remedy.GIVE_UP,
                "the mail server refused the recipient with code 550");
        assertFailure(
                answering("RCPT", "451 come back later"),
                ADA,
                Remedy.RETRY,
                "the mail server did not take it, code 451");
        // Nobody's alert is lost because the portal may not send for the moment.
        assertFailure(
                answering("MAIL", "550 sender not allowed"),
                ADA,
                Remedy.RETRY,
                "the mail server did not take it, code 550");
        assertFailure(1, EntityId.parse("bob"), Remedy.GIVE_UP, "the person has no address");
        MailSender broken =
                MailSender.of(session(1), "alerts@portal.example", id -> Optional.of("no address at all"), clock);
        assertThatThrownBy(() -> broken.send(message(ADA))).hasMessage("the address is none");
        assertThatThrownBy(() -> MailSender.of(session(1), "nobody at all", id -> Optional.empty(), clock))
                .hasMessage("from must be a mail address, but was \"nobody at all\"");
    }

    private void assertFailure(int port, EntityId person, Remedy remedy, String words) {
        assertThatThrownBy(() -> sender(port).send(message(person)))
                .isInstanceOfSatisfying(
                        SendingFailure.class,
                        failure -> assertThat(failure.remedy()).isEqualTo(remedy))
                .hasMessage(words);
    }

    /** Starts a server that refuses one command, such as {@code RCPT}, and takes all others, once. */
    private static int answering(String command, String refusal) throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (socket;
                    Socket client = socket.accept()) {
                InputStream in = client.getInputStream();
                answer(client, "220 ready");
                StringBuilder line = new StringBuilder();
                for (int c = in.read(); c >= 0; c = in.read()) {
                    line.append((char) c);
                    if (c == '\n') {
                        answer(client, line.toString().startsWith(command) ? refusal : "250 fine");
                        line.setLength(0);
                    }
                }
            } catch (IOException e) {
                // The client hung up: all that was to be said was said.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return socket.getLocalPort();
    }

    private static void answer(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static AlertMessage message(EntityId person) {
        return new AlertMessage(
                person,
                "mail",
                new RenderedDigest("k1", "en", "Subject", "<p>x</p>", "x", new TreeMap<>(Map.of()), Map.of()));
    }
}
