// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.store.TableNames;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertTokens;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.LinkTemplates;
import org.incontro.matching.alert.store.Database;

/** A worker in a process of its own, which somebody kills: it plans and sends, and a mail that is sent is a line on the disk. */
final class KilledWorker {

    private KilledWorker() {}

    /**
     * Plans and sends until it is killed or nothing is left.
     *
     * @param arguments the database, the prefix of its tables, the file of mails, the time, how many opportunities there are
     */
    public static void main(String... arguments) throws IOException {
        Database.Jdbc database = new Database.Jdbc("worker", arguments[0], new TableNames("", arguments[1]));
        Instant now = Instant.parse(arguments[3]);
        Map<EntityId, Opportunity> held = AlertKillTest.opportunities(Integer.parseInt(arguments[4]));
        try (FileChannel mails =
                FileChannel.open(Path.of(arguments[2]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            AlertWorker worker = AlertWorker.of(
                    work -> {
                        try (Connection connection = database.open()) {
                            work.accept(Alerts.of(
                                    AlertSettings.defaults(),
                                    database.store(connection),
                                    database.outbox(connection),
                                    (opportunity, today) -> List.of(),
                                    AlertKillTest.holding(held)));
                            connection.commit();
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    writer(),
                    message -> append(mails, message));
            worker.plan(now);
            worker.send(now);
        }
    }

    private static DigestWriter writer() {
        return DigestWriter.of(
                new LinkTemplates(
                        "https://p.example/{id}",
                        "https://p.example/a/{token}",
                        "https://p.example/s/{token}",
                        "https://p.example/l/{token}"),
                AlertTokens.signedWith(new byte[32]));
    }

    /** One line for each alert, all of a mail at once, on the disk before the mail counts as taken. */
    private static void append(FileChannel mails, AlertMessage message) {
        StringBuilder lines = new StringBuilder();
        for (Object item : (List<?>) message.digest().tree().get("alerts")) {
            lines.append(message.digest().messageId())
                    .append(' ')
                    .append(message.person())
                    .append(' ')
                    .append(((Map<?, ?>) item).get("opportunity"))
                    .append('\n');
        }
        try {
            mails.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
            mails.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
