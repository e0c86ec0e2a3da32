// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;

/** The rows of saved interests. */
final class InterestRows {

    private final Tables tables;

    InterestRows(Tables tables) {
        this.tables = tables;
    }

    void save(Interest interest) {
        remove(interest.id());
        tables.query("INSERT INTO " + Tables.INTEREST + " (interest, owner, content) VALUES (?, ?, ?)")
                .set(interest.id().toString())
                .set(interest.owner().toString())
                .set(tables.codec().write(InterestTree.of(interest)))
                .update();
    }

    boolean remove(EntityId interest) {
        return tables.query("DELETE FROM " + Tables.INTEREST + " WHERE interest = ?")
                        .set(interest.toString())
                        .update()
                == 1;
    }

    Optional<Interest> find(EntityId id) {
        return tables.query("SELECT content FROM " + Tables.INTEREST + " WHERE interest = ?")
                .set(id.toString())
                .first(this::interest);
    }

    private Interest interest(ResultSet row) throws SQLException {
        return InterestTree.read(tables.codec().read(row.getString("content")));
    }

    List<Interest> of(EntityId owner) {
        return tables.query("SELECT content FROM " + Tables.INTEREST + " WHERE owner = ? ORDER BY interest")
                .set(owner.toString())
                .list(this::interest);
    }

    List<Interest> all(Optional<EntityId> after, int limit) {
        return tables.query("SELECT content FROM " + Tables.INTEREST
                        + " WHERE interest > ? ORDER BY interest FETCH FIRST " + limit + " ROWS ONLY")
                .set(after.map(EntityId::toString).orElse(""))
                .list(this::interest);
    }

    int erase(EntityId owner) {
        return tables.query("DELETE FROM " + Tables.INTEREST + " WHERE owner = ?")
                .set(owner.toString())
                .update();
    }
}
