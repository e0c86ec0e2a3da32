// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.alerts;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.RenderedDigest;
import org.incontro.matching.alert.flow.AlertMessage;
import org.incontro.matching.alert.flow.AlertSender;
import org.incontro.matching.alert.flow.SendingFailure;
import org.incontro.matching.alert.flow.SendingFailure.Remedy;

/**
 * Hands digests over to a mail server: plain text and HTML of the same (RFC 2046, multipart/alternative), a message id that is the same whenever the
 * digest is sent again, and the headers by which one click ends all alerts (RFC 8058). Thread-safe.
 */
public final class MailSender implements AlertSender {

    /** From here on a server says no for good (RFC 5321, section 4.2.1). */
    private static final int FOR_GOOD = 500;

    private final Session session;
    private final InternetAddress from;
    private final String domain;
    private final Function<EntityId, Optional<String>> addresses;
    private final Clock clock;

    private MailSender(
            Session session,
            InternetAddress from,
            String domain,
            Function<EntityId, Optional<String>> addresses,
            Clock clock) {
        this.session = session;
        this.from = from;
        this.domain = domain;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Returns a sender.
     *
     * @param session the server; set {@code mail.smtp.timeout} and {@code mail.smtp.connectiontimeout}, or a silent server stops all mail
     * @param from who the mails are from
     * @param addresses the verified address of a person; empty for one who has none any more
     * @param clock for the date of mails
     * @throws IllegalArgumentException if {@code from} is no address
     */
    public static MailSender of(
            Session session, String from, Function<EntityId, Optional<String>> addresses, Clock clock) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            String domain = address.getAddress().substring(address.getAddress().indexOf('@') + 1);
            return new MailSender(
                    Objects.requireNonNull(session, "session"),
                    address,
                    domain,
                    Objects.requireNonNull(addresses, "addresses"),
                    Objects.requireNonNull(clock, "clock"));
        } catch (AddressException e) {
            throw new IllegalArgumentException("from must be a mail address, but was \"" + from + "\"", e);
        }
    }

    @Override
    public void send(AlertMessage message) throws SendingFailure {
        String address = addresses
                .apply(message.person())
                .orElseThrow(() -> new SendingFailure(Remedy.GIVE_UP, "the person has no address"));
        try {
            Transport.send(mail(message.digest(), new InternetAddress(address, true)));
        } catch (AddressException e) {
            throw new SendingFailure(Remedy.GIVE_UP, "the address is none");
        } catch (MessagingException e) {
            throw failure(e);
        }
    }

    private MimeMessage mail(RenderedDigest digest, InternetAddress to) throws MessagingException {
        MimeMessage mail = new SameId(session, "<" + digest.messageId() + "@" + domain + ">");
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(digest.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContentLanguage(new String[] {digest.language()});
        for (var header : digest.headers().entrySet()) {
            mail.setHeader(header.getKey(), header.getValue());
        }
        // The last part is the one that a reader prefers.
        Multipart both = new MimeMultipart("alternative", part(digest.text(), "plain"), part(digest.html(), "html"));
        mail.setContent(both);
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /**
     * What the server says tells whether it is worth trying again; its words may name the address and are not passed on. Only of a recipient it is believed
     * when it refuses for good: what it has against the sender or the words is for the portal to mend, and no reason to lose everybody's alerts.
     */
    private static SendingFailure failure(MessagingException e) {
        OptionalInt recipient = code(e, SMTPAddressFailedException.class, SMTPAddressFailedException::getReturnCode);
        if (recipient.orElse(0) >= FOR_GOOD) {
            return new SendingFailure(
                    Remedy.GIVE_UP, "the mail server refused the recipient with code " + recipient.getAsInt());
        }
        OptionalInt code = recipient.isPresent()
                ? recipient
                : code(e, SMTPSendFailedException.class, SMTPSendFailedException::getReturnCode);
        if (code.orElse(0) > 0) {
            return new SendingFailure(Remedy.RETRY, "the mail server did not take it, code " + code.getAsInt());
        }
        return e instanceof MailConnectException
                ? new SendingFailure(Remedy.RETRY, "the mail server is away")
                : new SendingFailure(Remedy.ASK_AGAIN, "the mail server did not answer");
    }

    /** Returns the code of the server's answer that a failure of some type tells, if one is among the causes. */
    private static <T extends MessagingException> OptionalInt code(
            MessagingException e, Class<T> type, ToIntFunction<T> code) {
        for (Exception cause = e; cause instanceof MessagingException one; cause = one.getNextException()) {
            if (type.isInstance(cause)) {
                return OptionalInt.of(code.applyAsInt(type.cast(cause)));
            }
        }
        return OptionalInt.empty();
    }

    /** A mail that keeps its message id: the library would make a new one each time. */
    private static final class SameId extends MimeMessage {

        private final String id;

        SameId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
