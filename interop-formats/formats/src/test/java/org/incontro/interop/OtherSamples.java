// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.interop.activity.Activity;
import org.incontro.interop.activity.ActivityObject;
import org.incontro.interop.activity.ActivityType;
import org.incontro.interop.skos.SkosVocabulary;

/** Small inputs that are right, all of them invented. */
final class OtherSamples {

    static final String ROR = """
            {"id":"https://ror.org/00pjdza24","status":"active","established":1901,"domains":["fruit.example"],
             "types":["funder","facility"],
             "names":[{"value":"IF","types":["acronym"],"lang":null},{"value":"Institut du fruit","types":["label"],"lang":"fr"},
              {"value":"Fruit Institute","types":["ror_display","label"],"lang":"en"}],
             "locations":[{"geonames_id":1,"geonames_details":{"name":"Lodi","country_code":"IT","lat":45.3,"lng":9.5}}],
             "links":[{"type":"website","value":"https://fruit.example/"}],
             "external_ids":[{"type":"isni","all":["0000 0001 2348 0690"],"preferred":null}],
             "relationships":[{"id":"https://ror.org/05rrcem69","label":"y","type":"parent"}],
             "admin":{"created":{"date":"2020-04-25"},"last_modified":{"date":"2022-10-18"}}}""";

    static final String KEYWORDS = """
            {"data":{"items":[{"id":1,"uuid":"B-2","parentUuid":"a-1","name":"Batteries","acronym":"04001","isActive":"True"},
             {"id":2,"uuid":"a-1","parentUuid":"00000000-0000-0000-0000-000000000000","name":"Energy","acronym":null}],
             "pagingInfo":{"currentPage":0,"totalPages":1}}}""";

    static final String STRIPED = """
            <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:skos='http://www.w3.org/2004/02/skos/core#'>
            <skos:Concept rdf:about='http://x/1' skos:notation='1'><skos:prefLabel xml:lang='en'>a "b"</skos:prefLabel>
            <skos:narrower><skos:Concept rdf:about='http://x/3'><skos:prefLabel xml:lang='de'>c</skos:prefLabel></skos:Concept>
            </skos:narrower></skos:Concept><skos:Concept rdf:about='http://x/2'><skos:broader rdf:resource='http://x/1'/>
            <skos:prefLabel xml:lang='en'>é</skos:prefLabel><skos:altLabel xml:lang='it'>z</skos:altLabel></skos:Concept></rdf:RDF>""";

    static final String TRIPLES = """
            # two concepts
            <http://x/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .
            <http://x/1> <http://www.w3.org/2004/02/skos/core#notation> "1"^^<http://x/type> .
            <http://x/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "a \\"b\\""@en . # a comment
            <http://x/2> <http://www.w3.org/2004/02/skos/core#broader> <http://x/1>.
            _:b <http://www.w3.org/2004/02/skos/core#prefLabel> "\\u00E9"@en .
            <http://x/2> <http://www.w3.org/2004/02/skos/core#altLabel> "z"@it .
            """;

    static final String GRAPH = """
            {"@context":{"skos":"http://www.w3.org/2004/02/skos/core#","narrower":{"@id":"skos:narrower"}},"@graph":[
             {"@id":"http://x/1","@type":"skos:Concept","skos:notation":1,"skos:prefLabel":{"@value":"a","@language":"en"},
              "narrower":{"@id":"http://x/2","@type":["Concept"],"prefLabel":{"en":"é"},"skos:altLabel":{"it":["z"]}}}]}""";

    static final String ORGANISATIONS =
            "\uFEFFprojectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;activityType;street;postCode;city;country;"
                    + "nutsCode;geolocation;organizationURL;contactForm;order;role;ecContribution\r\n"
                    + "\"1001\";\"O\";\"999000001\";\"DE123456788\";\"LABOR\";\"L\";\"true\";\"REC\";\"Weg 1\";\"70173\";\"Stuttgart\";"
                    + "\"DE\";\"DE111\";\"(48.77,9.18)\";\"https://labor.example\";\"\";\"1\";\"coordinator\";\"5,50\"\r\n"
                    + "\"1002\";\"N\";\"\";\"\";\"Nobody\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"3\";\"participant\";\"\"\r\n";

    static final String PROJECTS = "\"id\";\"acronym\";\"title\";\"startDate\";\"objective\"\r\n"
            + "\"1001\";\"O\";\"Old\";\"2015-02-01\";\"The so-called \"green\" lab; is here\"\r\n"
            + "\"1002\";\"N\";\"New\";\"2020-01-01\";\"\"\r\n";

    static final String CODES = "projectID;euroSciVocCode;euroSciVocPath\r\n1001;/29/97/543;/a\r\n1001;/543;/a\r\n";

    static final String ORGANISATION_LINES =
            "{\"pic\":999000001,\"name\":\"LABOR\",\"type\":\"REC\",\"sme\":true,\"country\":\"DE\",\"city\":\"Ulm\",\"nuts\":\"DE144\","
                    + "\"geolocation\":\"(48.4,10.0)\",\"vatNumber\":\"DE123456788\"}\n{\"pic\":\"999000002\",\"name\":\"N\"}\n";

    static final String PROJECT_LINES =
            "{\"id\":\"1001\",\"title\":\"Old\",\"start\":\"2015-02-01\",\"euroSciVoc\":[\"/29/97/543\"],\"participants\":[{\"pic\":"
                    + "999000001,\"role\":\"coordinator\"}]}\n";

    private OtherSamples() {}

    static String fruit() {
        try (InputStream in = SkosVocabulary.class.getResourceAsStream("fruit.rdf")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns one activity of each kind. */
    static List<Activity> activities(Opportunity opportunity, ExpressionOfInterest answer) {
        String one = "tag:incontro.org,2026:entity/it/1";
        ActivityObject first = new ActivityObject.Reference("tag:incontro.org,2026:activity/it/5");
        ActivityObject gone =
                new ActivityObject.Tombstone(one, "Article", Optional.of(Instant.EPOCH), OptionalLong.of(3));
        return List.of(
                activity(1, ActivityType.CREATE, new ActivityObject.Carried(opportunity)),
                activity(2, ActivityType.UPDATE, new ActivityObject.Carried(opportunity)),
                activity(3, ActivityType.DELETE, gone),
                activity(4, ActivityType.ANNOUNCE, new ActivityObject.Reference(one)),
                activity(5, ActivityType.OFFER, new ActivityObject.Carried(answer)),
                activity(6, ActivityType.ACCEPT, first),
                activity(7, ActivityType.REJECT, first),
                activity(8, ActivityType.UNDO, first));
    }

    private static Activity activity(int number, ActivityType type, ActivityObject object) {
        return new Activity(
                "tag:incontro.org,2026:activity/it/" + number,
                type,
                "tag:incontro.org,2026:portal/it",
                Optional.of(Instant.EPOCH.plusSeconds(number)),
                object,
                Optional.empty());
    }
}
