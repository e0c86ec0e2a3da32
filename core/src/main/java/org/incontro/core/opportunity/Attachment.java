// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.util.OptionalLong;

/**
 * A file that belongs to an opportunity; the bytes are not here.
 *
 * @param name the file's name
 * @param title what is shown; may be empty
 * @param mediaType such as {@code image/png}; may be empty
 * @param location where the bytes are: an address, or a key of the portal's own store; may be empty
 * @param bytes how long it is, if known
 */
public record Attachment(String name, String title, String mediaType, String location, OptionalLong bytes) {}
