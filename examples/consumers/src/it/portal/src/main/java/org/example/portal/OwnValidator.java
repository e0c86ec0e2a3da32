// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.example.portal;

import jakarta.validation.ValidatorFactory;
import org.incontro.core.validation.FieldRules;
import org.incontro.core.validation.Validation;

/** A portal that brings its framework's validator. */
public final class OwnValidator {

    private OwnValidator() {}

    /** Prints what the portal's validator finds wrong. */
    public static void main(String[] args) {
        try (ValidatorFactory factory = jakarta.validation.Validation.buildDefaultValidatorFactory()) {
            Validation.check(Portal.flawed(), FieldRules.standard(), factory.getValidator())
                    .forEach(problem -> System.out.println("own validator: " + problem.path()));
        }
    }
}
