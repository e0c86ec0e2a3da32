// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.util.Optional;
import java.util.OptionalLong;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.Query;

/** The newest version of each opportunity that came. */
final class OccasionRows {

    private final Tables tables;

    OccasionRows(Tables tables) {
        this.tables = tables;
    }

    boolean arrived(EntityId opportunity, long occasion) {
        return arrivedLater(opportunity, occasion)
                || (newest(opportunity).isEmpty() && insert(opportunity, occasion))
                // Another transaction may have added an earlier occasion just before.
                || arrivedLater(opportunity, occasion);
    }

    private boolean insert(EntityId opportunity, long occasion) {
        return tables.query("INSERT INTO " + Tables.OPPORTUNITY + " (opportunity, occasion) VALUES (?, ?)")
                .set(opportunity.toString())
                .set(occasion)
                .insertIfNew();
    }

    private boolean arrivedLater(EntityId opportunity, long occasion) {
        return tables.query("UPDATE " + Tables.OPPORTUNITY + " SET occasion = ? WHERE opportunity = ? AND occasion < ?")
                        .set(occasion)
                        .set(opportunity.toString())
                        .set(occasion)
                        .update()
                == 1;
    }

    OptionalLong newest(EntityId opportunity) {
        return tables.query("SELECT occasion FROM " + Tables.OPPORTUNITY + " WHERE opportunity = ?")
                .set(opportunity.toString())
                .first(row -> OptionalLong.of(row.getLong("occasion")))
                .orElse(OptionalLong.empty());
    }

    void cameThrough(EntityId opportunity, Optional<EntityId> network) {
        tables.query("UPDATE " + Tables.OPPORTUNITY + " SET network = ? WHERE opportunity = ?")
                .set(network.map(EntityId::toString))
                .set(opportunity.toString())
                .update();
    }

    Optional<EntityId> network(EntityId opportunity) {
        return tables.query("SELECT network FROM " + Tables.OPPORTUNITY + " WHERE opportunity = ?")
                .set(opportunity.toString())
                .first(row -> Query.text(row, "network").map(EntityId::parse))
                .flatMap(network -> network);
    }

    /** Forgets that an opportunity came, unless somebody was told of it or still may be. */
    void forget(EntityId opportunity) {
        tables.query("DELETE FROM " + Tables.OPPORTUNITY + " WHERE opportunity = ? AND NOT EXISTS (SELECT 1 FROM "
                        + Tables.TOLD
                        + " WHERE opportunity = ?) AND NOT EXISTS (SELECT 1 FROM " + Tables.CANDIDATE
                        + " WHERE opportunity = ? AND is_open = TRUE)")
                .set(opportunity.toString())
                .set(opportunity.toString())
                .set(opportunity.toString())
                .update();
    }
}
