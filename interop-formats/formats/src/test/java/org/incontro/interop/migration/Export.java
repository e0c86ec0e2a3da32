// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A small export of a platform that never existed, with what is met in real ones. */
public final class Export implements MigrationTables {

    private final Map<OriginalTable, byte[]> tables = new EnumMap<>(OriginalTable.class);

    private Export() {}

    static Export empty() {
        return new Export();
    }

    /** Returns the export. */
    public static Export sample() {
        return new Export()
                .with(OriginalTable.USER, "id,email\n17,ada@example.org\n18,\n19,grace@example.org\n")
                .with(OriginalTable.USER_PROFILE, """
                        id;user_id;nome;cognome;presentazione_breve;presentazione_personale;status;validato_almeno_una_volta;attivo;privacy;facilitatore_id;user_profile_role_id;user_profile_role_other;prevalent_partnership_id;cellulare;sesso;nascita_data;codice_fiscale;linkedin;soprannome;updated_at;deleted_at
                        7;17;Ada;Bianchi;Ottica;"Specchi
                        deformabili";UserProfileWorkflow/VALIDATED;1;1;1;9;2;;3;+39 02 123;Femmina;1980-01-01;ABC;https://linkedin.example/ada;la Ada;2020-05-04 10:15:00;NULL
                        8;18;Carlo;Neri;;;UserProfileWorkflow/TOVALIDATE;0;0;0;99;6;Inventore;0;\\N;;0000-00-00;;;;2020-05-04;
                        9;19;Grace;Verdi;;;UserProfileWorkflow/ODD;1;1;1;;;;;;;;;;;0000-00-00 00:00:00;
                        10;20;Gone;Person;;;UserProfileWorkflow/VALIDATED;1;1;1;;;;;;;;;;;;2021-01-01 00:00:00
                        """)
                .with(OriginalTable.PROFILO, """
                        id,name,partita_iva,codice_fiscale,presentazione_della_organizzaz,ambiti_tecnologici_su_cui_siet,tipologia_di_organizzazione,forma_legale,parent_id,sito_web,indirizzo,comune,telefono,email,sede_legale_indirizzo,sede_legale_comune,rappresentante_legale,referente_operativo,istat_code,updated_at
                        3,Polo ottico alpino,00743110157,00743110157,Facciamo specchi,Ottica adattiva,5,S.p.A.,4,https://polo.example,Via Uno 1,Milano,02 1,info@polo.example,Via Due 2,Lodi,17,Rossi Mario,015146,2020-01-31 10:00:00
                        4,Regione,,,,,6,,77,,,,,,,,,,,
                        """)
                .with(OriginalTable.TYPES_PMI, "id,name,category\n5,Impresa,3\n6,Ente,1\n")
                .with(
                        OriginalTable.PROFILO_SEDI,
                        "id,profilo_id,profilo_sedi_type_id,name,is_main,active,address,city,province,country,latitude,longitude,deleted_at\n"
                                + "1,3,2,Laboratorio,1,1,Via Tre 3,Como,CO,IT,45.8,9.08,\n2,3,9,Chiusa,0,0,Via Quattro,Como,CO,IT,,,\n"
                                + "3,3,9,Strana,0,1,Via Cinque,Como,CO,IT,95,9,\n")
                .with(
                        OriginalTable.PROFILO_USER_MM,
                        "id,profilo_id,user_id,role,status\n1,3,17,ORGANIZZAZIONI_MANAGER,ACTIVE\n2,3,18,ORGANIZZAZIONI_PARTICIPANT,REQUEST_SENT\n"
                                + "3,3,55,ORGANIZZAZIONI_PARTICIPANT,ACTIVE\n")
                .with(
                        OriginalTable.CWH_TAG_OWNER_INTEREST_MM,
                        "classname,interest_classname,record_id,tag_id,root_id\n"
                                + "open20\\amos\\admin\\models\\UserProfile,open20\\amos\\een\\models\\EenPartnershipProposal,7,101,3\n"
                                + "open20\\amos\\admin\\models\\UserProfile,open20\\amos\\een\\models\\EenPartnershipProposal,7,102,3\n"
                                + "open20\\amos\\admin\\models\\UserProfile,open20\\amos\\partnershipprofiles\\models\\PartnershipProfiles,7,101,3\n"
                                + "open20\\amos\\admin\\models\\UserProfile,open20\\amos\\news\\models\\News,7,103,3\n")
                .with(
                        OriginalTable.ENTITYS_TAGS_MM,
                        "classname,record_id,tag_id,root_id\nopen20\\amos\\org\\models\\Profilo,3,101,3\n"
                                + "open20\\amos\\partnershipprofiles\\models\\PartnershipProfiles,5,102,3\n")
                .with(OriginalTable.PARTNERSHIP_PROFILES, """
                        id|title|short_description|extended_description|english_title|advantages_innovative_aspects|expected_contribution|partnership_profile_date|expiration_in_months|types|countries|development_stage|intellectual_property|work_language|willingness_foreign_partners|contact_person|status|created_by|updated_at
                        5|Cerchiamo ottica|Breve|Lunga|We seek optics|Nuovo|Fare|2020-01-31|1|Joint Venture,Research,Altro|DE,FR|Demonstrable|Patent pending|it|1|Ada Bianchi|PartnershipProfilesWorkflow/FEEDBACKRECEIVED|17|2020-02-01 00:00:00
                        6|Strana|||||||x|||3|||0||PartnershipProfilesWorkflow/DRAFT|55|
                        """.replace('|', ';'))
                .with(OriginalTable.EEN_PARTNERSHIP_PROPOSAL, """
                        id,reference_external,reference_internal,reference_type,content_title,content_summary,content_description,company_country_key,company_kind,company_since,company_transnational,contact_organization,contact_fullname,contact_email,cooperation_plusvalue,cooperation_stagedev_stage,cooperation_ipr_status,datum_submit,datum_update,datum_deadline,tags_not_found
                        11,TRIT20200101001,INT-1,TR,Optics wanted,Sum,Desc,IT,University,1999,1,Hub,"Doe, Ada",doe@example.org,Better,Prototype,Copyright,2020-01-01 00:00:00,2020-01-02 00:00:00,2021-01-01 00:00:00,"[""04008""]"
                        12,,INT-2,TR,No reference,,,,,,,,,,,,,,,,
                        """)
                .with(OriginalTable.EEN_STAFF, "id,user_id,een_network_node_id,staff_default\n2,19,1,1\n")
                .with(
                        OriginalTable.EXPRESSIONS_OF_INTEREST,
                        "id,partnership_profile_id,partnership_offered,additional_information,clarifications,user_network_reference_classname,user_network_reference_id,status,created_by,created_at\n"
                                + "21,5,Possiamo,Siamo,Chiaro,open20\\amos\\org\\models\\Profilo,3,ExpressionsOfInterestWorkflow/RELEVANT,18,2020-03-01 09:00:00\n"
                                + "22,99,x,y,,,,ExpressionsOfInterestWorkflow/ACTIVE,18,2020-03-01 09:00:00\n")
                .with(
                        OriginalTable.WORKFLOW_TRANSITIONS_LOG,
                        "classname,owner_primary_key,start_status,end_status,created_at\n"
                                + "open20\\amos\\partnershipprofiles\\models\\ExpressionsOfInterest,21,,ExpressionsOfInterestWorkflow/RELEVANT,2020-03-05 09:00:00\n"
                                + "open20\\amos\\partnershipprofiles\\models\\ExpressionsOfInterest,21,,ExpressionsOfInterestWorkflow/TOVALIDATE,2020-03-02 09:00:00\n")
                .with(
                        OriginalTable.EEN_EXPR_OF_INTEREST,
                        "id,user_id,een_partnership_proposal_id,een_network_node_id,een_staff_id,organization_id,company_organization,contact_person,phone,email,technology_interest,organization_presentation,information_request,is_request_more_info,know_een,privacy,status,sub_status,created_at,updated_at\n"
                                + "31,17,11,1,2,3,Polo,Ada,02 1,ada@example.org,Interessa,Siamo noi,Quanto?,1,1,1,TAKENOVER,eoi_sended,2020-04-01 09:00:00,2020-04-03 09:00:00\n"
                                + "32,18,11,1,2,,,,,,,,,0,0,1,WHATEVER,,2020-04-01 09:00:00,\n")
                .with(
                        OriginalTable.EEN_EXPR_OF_INTEREST_HISTORY,
                        "id,een_expr_of_interest_id,start_status,end_status,start_sub_status,end_sub_status,end_in_charge,created_at\n"
                                + "1,31,SUSPENDED,TAKENOVER,,taken_over_effectuated,2,2020-04-02 09:00:00\n"
                                + "2,31,TAKENOVER,TAKENOVER,,eoi_sended,2,2020-04-03 09:00:00\n3,31,TAKENOVER,NEVERHEARD,,,2,2020-04-04 09:00:00\n")
                .with(
                        OriginalTable.NOTIFICATIONCONF,
                        "id,user_id,email,notifications_enabled\n1,17,4,1\n2,18,2,0\n3,55,2,1\n")
                .with(OriginalTable.NOTIFICATIONCONF_NETWORK, "id,user_id,record_id,email\n1,17,40,65535\n");
    }

    Export with(OriginalTable table, String csv) {
        return with(table, csv.getBytes(UTF_8));
    }

    /** Returns this export with another table. */
    public Export with(OriginalTable table, byte[] csv) {
        Export copy = new Export();
        copy.tables.putAll(tables);
        copy.tables.put(table, csv);
        return copy;
    }

    Export changed(OriginalTable table, String from, String to) {
        String before = text(table);
        if (!before.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        return with(table, before.replace(from, to));
    }

    String text(OriginalTable table) {
        return new String(tables.get(table), UTF_8);
    }

    /** Returns the tables as CSV. */
    public Map<OriginalTable, byte[]> tables() {
        return tables;
    }

    @Override
    public Optional<InputStream> open(OriginalTable table) {
        return Optional.ofNullable(tables.get(table)).map(ByteArrayInputStream::new);
    }
}
