// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0

// Without what SLF4J says where a portal has chosen no logging.
def portal = new File(basedir, 'target/portal.txt').readLines('UTF-8').findAll { !it.startsWith('SLF4J') }
assert portal[0].startsWith('Polo ottico alpino (')
assert 'read: local:BOCN20160720001' in portal
assert 'kept: true' in portal
['native-json', 'native-json-lines', 'een-pod-xml', 'een-pod-json'].each { format ->
    assert portal.any { it.startsWith("written: ${format}, ") }
    assert "came back: ${format}, Aluminium sheets offered".toString() in portal
}
assert portal.findAll { it.startsWith('bundled validator: ') } == [
        'bundled validator: Hibernate Validator must be on the class path to check a value without a validator of your own,'
                + ' but is missing. Maybe add the dependency org.hibernate.validator:hibernate-validator, or call the method'
                + ' that takes a jakarta.validation.Validator.']
