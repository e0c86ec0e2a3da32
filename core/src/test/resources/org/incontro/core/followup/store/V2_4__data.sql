-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- Two cases as version 4 wrote them: one open, one ended.
INSERT INTO ${schema}${prefix}followup_case (case_id, version, workflow, opportunity, participant, in_charge, state, is_open, open_since, state_since, look_at)
    VALUES ('old:open', 2, 'network', 'old:o1', 'lombardia:ada', 'lombardia:grace', 'taken-over', TRUE, '2026-11-23 09:00:00+00', '2026-11-23 09:00:00+00', '1970-01-01 00:00:00+00');
INSERT INTO ${schema}${prefix}followup_case (case_id, version, workflow, opportunity, participant, in_charge, state, is_open, open_since, state_since, look_at)
    VALUES ('old:ended', 2, 'network', 'old:o2', 'lombardia:ada', NULL, 'closed', FALSE, '2026-11-23 09:00:00+00', '2026-11-23 09:00:00+00', NULL);
INSERT INTO ${schema}${prefix}followup_event (case_id, sequence, happened_at, role, command, transition_id, from_state, to_state, phase, shown_to_owner, facts, previous_hash, hash, feed_position)
    VALUES ('old:open', 1, '2026-11-23 09:00:00+00', 'PARTICIPANT', 'open', '', '', 'submitted', 'WAITING', FALSE, 'm8:23:consent.CONTACT_SHARING;s4:true;22:consent.PRIVACY_NOTICE;s4:true;5:field;s14:euroscivoc:543;11:opportunity;s6:old:o1;7:purpose;s8:INTEREST;9:territory;s4:ITC4;8:workflow;s7:network;20:workflow-fingerprint;s64:dd1dcc1f114d317971744896104d248abe5b32a1d25154b9741f75287602712f;;', '', '0f55d95d95eed5b6b7120b60bf64167d2253053e2fc7b235431fc1d50447d1b1', 1);
INSERT INTO ${schema}${prefix}followup_event (case_id, sequence, happened_at, role, command, transition_id, from_state, to_state, phase, shown_to_owner, facts, previous_hash, hash, feed_position)
    VALUES ('old:open', 2, '2026-11-23 09:00:00+00', 'ADVISOR', 'take-over', 'take-over', 'submitted', 'taken-over', 'WORKING', FALSE, 'm0:;', '0f55d95d95eed5b6b7120b60bf64167d2253053e2fc7b235431fc1d50447d1b1', '2792729903b01112f67b0638e142254706882050aaec7ee24f409f44eccb7413', 2);
INSERT INTO ${schema}${prefix}followup_event (case_id, sequence, happened_at, role, command, transition_id, from_state, to_state, phase, shown_to_owner, facts, previous_hash, hash, feed_position)
    VALUES ('old:ended', 1, '2026-11-23 09:00:00+00', 'PARTICIPANT', 'open', '', '', 'submitted', 'WAITING', FALSE, 'm8:23:consent.CONTACT_SHARING;s4:true;22:consent.PRIVACY_NOTICE;s4:true;5:field;s14:euroscivoc:543;11:opportunity;s6:old:o2;7:purpose;s8:INTEREST;9:territory;s4:ITC4;8:workflow;s7:network;20:workflow-fingerprint;s64:dd1dcc1f114d317971744896104d248abe5b32a1d25154b9741f75287602712f;;', '', '7bdd1cae2567e86d93eb2badafeffd49204ecbe2535671eae954c5e45d425024', NULL);
INSERT INTO ${schema}${prefix}followup_event (case_id, sequence, happened_at, role, command, transition_id, from_state, to_state, phase, shown_to_owner, facts, previous_hash, hash, feed_position)
    VALUES ('old:ended', 2, '2026-11-23 09:00:00+00', 'PARTICIPANT', 'withdraw', 'withdraw', 'submitted', 'closed', 'CLOSED', FALSE, 'm1:14:closing-reason;s9:withdrawn;;', '7bdd1cae2567e86d93eb2badafeffd49204ecbe2535671eae954c5e45d425024', 'eba9654b0f22d6bfe331e06fb8714b460035aa390395ae9b96ce55acf4e72707', NULL);
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 1, 0, 'id.actor', 'STAFF', 'd88bc314861691657443793587a717bbc5aeabe3f2617256271a61290d37dafa', '99170fbb183477a35a94c9bf390b7702', 'lombardia:ada');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 1, 1, 'id.participant', 'BOTH_SIDES', 'b93000a446aa2786e54e2cb89cbbe7a81787054f89dc96ea8d2efd337ff8c627', '09d32a595d4a987d41f4b3e592471abe', 'lombardia:ada');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 1, 2, 'id.on-behalf-of', 'BOTH_SIDES', 'bc32951db273a45ddc9a7ca92c885554e95f4ac3e10d2c7e1cb598ab12ce99e4', '05194bb55dcab3910016175aa147e1f3', 'lombardia:optics-club');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 1, 3, 'id.owner', 'OWNER', '980c4d6b45eeabb9fed740fe77e7b77a3828f9014e15aa38d8ad785e7598ea5d', 'e98ee81edf7fae40bfe793d9fced52b2', 'lombardia:polo');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 1, 4, 'text.presentation.en', 'BOTH_SIDES', '169a511e202d6e64c6c647250ed93c67ce3b51a305704e56c5e0e1e9b655567e', '02e34d15e5c4caaf166fc2edcea4fb1b', 'We grind mirrors.');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 1, 5, 'text.interest.en', 'BOTH_SIDES', 'eee0d2918611bd34c72f1e77856dc6e9419193ae8e90466f148b34e60be4d656', '65e240a4e944b31d0705e6c8b71cf8bd', 'We can deform them.');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 1, 6, 'text.question.en', 'BOTH_SIDES', 'e5146312cf4deb2a9fffe5fe0ce538d571a456b00d480f16783e1dc023e99f02', 'fc97c696693058b22edd1479f1953297', 'How large?');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 1, 7, 'text.contact', 'BOTH_SIDES', '4adedb153bd60a0c7d79daa314656a5b2678476a96ca7f1d884dec517f6bfd88', 'e1c82141a6a46d99364cf461b317c99f', 'Ada Lovelace
ada@example.org');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 1, 8, 'text.conflict', 'PARTICIPANT', '96eebeaf71cc3e8a13a020006b6eebfceeb85df7e8dab4578712ff0cc6055e93', 'ee614cc5a74b029f8f814e38d93995b6', 'none');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 1, 9, 'attachment.1', 'BOTH_SIDES', '21eb4cccff9ba48843311449bcde5e5051f59b1859cde3e9e99b993bf4db2440', '94aa2150847891d75da8ddddc46434af', 'files/17');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 2, 0, 'id.actor', 'STAFF', '9b2212847b4fb3b11e1c49b710c84de9e2cacea78cb577c59c680ed1addc0f83', 'eb50781ae04364f9b3a3f3707eab7947', 'lombardia:grace');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:open', 2, 1, 'id.in-charge', 'BOTH_SIDES', '045ce23093814f74b59c530cce26c521c20242d6b306d6e5ce78de9c1589a13b', '0ba3c885b66c499800da641a22a420ee', 'lombardia:grace');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 1, 0, 'id.actor', 'STAFF', '740321b5ce064cf857d5e11af0ba705752402c7982078cdb6134d33640979502', '9989ec985901e416c9c38fbf7ae22a00', 'lombardia:ada');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 1, 1, 'id.participant', 'BOTH_SIDES', 'ad5fc482e163fe383b6fce723c69bcf1714a93e9e943a4cdb5c03ab8ac3812d0', 'a4174c64b5144dc69831c2d5e9f8c7dc', 'lombardia:ada');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 1, 2, 'id.on-behalf-of', 'BOTH_SIDES', 'f318d99ba117e0e432ecf7b2e9a76e3b9d128960faf8909eba55ee0788f67cc3', 'b1c3a276da03c5c5347dd8728b234273', 'lombardia:optics-club');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 1, 3, 'id.owner', 'OWNER', '2505e34616a5204c3f5c17ef3a0d7e5604ac11222293d0f3a5ee9f1fddfef2e8', '149eb6e9bb0ff5f4111a021c9a0168a9', 'lombardia:polo');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 1, 4, 'text.presentation.en', 'BOTH_SIDES', 'db933e32cf926b9a24f93c4a8c040fd39295a48946e5258ec3a8c996b1ec04d1', '81181c9a324f0aec09395a3213018ebd', 'We grind mirrors.');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 1, 5, 'text.interest.en', 'BOTH_SIDES', 'b4dadaaf784ca2426b2118a3d3d95bc868cfc7effdd4ce1f27d716d1b447e780', 'e232b69b463dffe94c73ba9c9960c80b', 'We can deform them.');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 1, 6, 'text.question.en', 'BOTH_SIDES', 'a2739ae2a185f39d2f308b62c765b320a72023a2e81ca420c484538634006a04', '6a214cc7b067f90295b0180a98eba8fc', 'How large?');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 1, 7, 'text.contact', 'BOTH_SIDES', '0b8d38648c74d9390e68c253c90f8809adb8727413186b3ad2b580f1c8db815a', 'e9bf8a819b01f5529ebc20efacd4d95a', 'Ada Lovelace
ada@example.org');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 1, 8, 'text.conflict', 'PARTICIPANT', '655594027c398e0dcbf961fa1b37e0250922ae7e4a7ddbbf10f6118447a7878e', '6166595aac5e505cd63fcdf74452a17e', 'none');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 1, 9, 'attachment.1', 'BOTH_SIDES', '63f21cf9cff72d9c8012ca5745aa246487402fc1c701767663a55fa407919abc', 'daf2ce71419a6512500fcbc182e1ef30', 'files/17');
INSERT INTO ${schema}${prefix}followup_field (case_id, sequence, position, name, audience, digest, salt, content)
    VALUES ('old:ended', 2, 0, 'id.actor', 'STAFF', '74d8e422ad463dc5861d9ce2492938a9ff7eccc80dfb3be898a49ea0efb545c6', '721c8d57fcee80eefd07ad4165535585', 'lombardia:ada');
INSERT INTO ${schema}${prefix}followup_slot (participant, slot, opportunity_key, opportunity, case_id)
    VALUES ('lombardia:ada', 0, 'old:o1', 'old:o1', 'old:open');
INSERT INTO ${schema}${prefix}followup_person (person, case_id)
    VALUES ('lombardia:ada', 'old:ended');
INSERT INTO ${schema}${prefix}followup_person (person, case_id)
    VALUES ('lombardia:optics-club', 'old:ended');
INSERT INTO ${schema}${prefix}followup_person (person, case_id)
    VALUES ('lombardia:polo', 'old:ended');
INSERT INTO ${schema}${prefix}followup_person (person, case_id)
    VALUES ('lombardia:ada', 'old:open');
INSERT INTO ${schema}${prefix}followup_person (person, case_id)
    VALUES ('lombardia:grace', 'old:open');
INSERT INTO ${schema}${prefix}followup_person (person, case_id)
    VALUES ('lombardia:optics-club', 'old:open');
INSERT INTO ${schema}${prefix}followup_person (person, case_id)
    VALUES ('lombardia:polo', 'old:open');
UPDATE ${schema}${prefix}followup_feed SET last_position = 2;
