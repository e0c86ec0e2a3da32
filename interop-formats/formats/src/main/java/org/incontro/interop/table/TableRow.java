// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.List;
import java.util.Map;
import org.incontro.core.problem.Place;

/**
 * One row, whatever the form of its file.
 *
 * @param place where it begins
 * @param paths the names of all cells, in the order of the source
 * @param cells those of known columns, in the order of the source
 * @param others what stands in no known column, under the names of the source
 */
record TableRow(Place place, List<String> paths, List<Cell> cells, Map<String, String> others) {

    /**
     * One cell of a known column.
     *
     * @param column what it says
     * @param path the column's name as the source writes it
     * @param values its text, or the texts of a list
     * @param raw the cell as it stood there
     */
    record Cell(TableColumn column, String path, List<String> values, String raw) {

        String text() {
            return String.join(" ", values).strip();
        }
    }
}
