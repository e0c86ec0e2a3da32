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
assert 'bundled validator: contact.email' in portal
assert 'bundled validator: identifiers[0]' in portal
assert 'bundled validator: description' in portal

// The platform's validator, not the one that Incontro was built with.
assert portal.any { it.contains('Hibernate Validator 9.0.') }

def own = new File(basedir, 'target/own-validator.txt').readLines('UTF-8')
// What SLF4J says where a portal has chosen no logging.
        .findAll { !it.startsWith('SLF4J') }
assert 'own validator: contact.email' in own
assert 'own validator: identifiers[0]' in own
assert 'own validator: description' in own
