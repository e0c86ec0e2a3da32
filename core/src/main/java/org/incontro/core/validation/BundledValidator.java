// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.validation;

import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The validator used where the portal brings none: Hibernate Validator without an expression language. */
final class BundledValidator {

    private BundledValidator() {}

    static Validator get() {
        try {
            return Holder.VALIDATOR;
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Hibernate Validator must be on the class path to check a value without a validator of your own, but is"
                            + " missing. Maybe add the dependency org.hibernate.validator:hibernate-validator, or call the"
                            + " method that takes a jakarta.validation.Validator.",
                    e);
        }
    }

    /** Made on first use; the factory lives as long as the class. */
    private static final class Holder {
        static final Validator VALIDATOR = make();

        private static Validator make() {
            ValidatorFactory factory = jakarta.validation.Validation.byProvider(HibernateValidator.class)
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator(
                            Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false))
                    .defaultLocale(Locale.ENGLISH)
                    .buildValidatorFactory();
            return factory.getValidator();
        }
    }
}
