// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.List;
import java.util.Map;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.ResearchProgramme;

/**
 * The form in which the former database took profiles: other names for some elements, keys without labels, alphabetical order.
 * The keys of its lists were never published, so a label stands where a key should, but for countries, languages and keywords.
 */
final class InputForm {

    private static final String ROOT = "profileInput";

    private static final String NAMESPACE =
            "http://schemas.datacontract.org/2004/07/EEN.Merlin.Backend.Core.BO.PODService";

    /** Where the elements of an input stand in an answer; the number of a namesake goes with the step that has it. */
    private static final Map<String, String> IN_ANSWERS = Map.ofEntries(
            Map.entry("company/clientcountry/key", "company/country/key"),
            Map.entry("company/certifications/certification[]/key", "company/certifications/certification[]/other"),
            Map.entry("cooperation/advino", "cooperation/plusvalue"),
            Map.entry("cooperation/techspec", "cooperation/partner/area"),
            Map.entry("cooperation/stagedev/key", "cooperation/stagedev/stage"),
            Map.entry("cooperation/stagedevcomments", "cooperation/stagedev/comment"),
            Map.entry("cooperation/ipr[]/key", "cooperation/ipr/status/string[]"),
            Map.entry("cooperation/iprcomments", "cooperation/ipr/comment"),
            Map.entry("cooperation/profileorigin/key", "cooperation/exploitations/exploitation/other"),
            Map.entry("cooperation/partner/partnershiptype[]/key", "partnerships/string[]"),
            Map.entry("program/deadline", "program/call/deadline"),
            Map.entry("program/call", "program/call/title"),
            Map.entry("program/framework/key", "program/framework"),
            Map.entry("program/funding/key", "program/funding"));

    private InputForm() {}

    static boolean isOne(FeedNode node) {
        return node.name().equals(ROOT);
    }

    static boolean isName(String name) {
        return name.equals(ROOT);
    }

    /** Returns an input as the answer that says the same; what has no place there keeps its path. */
    static FeedNode toAnswer(FeedNode input) {
        FeedNode answer = FeedNode.root("profile", input.place());
        input.eachNode(node -> {
            if (node.isLeaf() && !node.ownText().isEmpty()) {
                LeftoverPaths.put(answer, pathInAnswer(node.path()), node);
            }
        });
        return answer;
    }

    private static String pathInAnswer(String path) {
        int open = path.lastIndexOf('[');
        int close = path.indexOf(']', Math.max(0, open));
        boolean isOneNumber = open >= 0 && path.indexOf('[') == open && close > open;
        String number = isOneNumber ? path.substring(open, close + 1) : "";
        String general = isOneNumber ? path.substring(0, open) + "[]" + path.substring(close + 1) : path;
        String target = IN_ANSWERS.get(general);
        if (target == null && number.isEmpty()) {
            // The first of several namesakes has no number.
            target = IN_ANSWERS.entrySet().stream()
                    .filter(entry -> entry.getKey().replace("[]", "").equals(general))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(path);
        }
        return target == null ? path : target.replace("[]", number);
    }

    /** Returns what a portal would hand in. */
    static FeedNode of(FeedNode answer, Opportunity profile) {
        FeedNode input = FeedNode.root(ROOT, answer.place());
        input.put("@xmlns", NAMESPACE);
        company(input, answer);
        copy(input.put("contact"), answer, "contact/partnerid");
        FeedNode content = input.put("content");
        List.of("content/description", "content/summary", "content/title").forEach(path -> copy(content, answer, path));
        cooperation(input, answer);
        if (!answer.at("datum/deadline").isEmpty()) {
            copy(input.put("datum"), answer, "datum/deadline");
        }
        FeedNode dissemination = input.put("dissemination");
        keys(dissemination.put("preferred"), "country", answer, "dissemination/preferred/country", "key");
        FeedNode groups = dissemination.put("publish").put("sectorgroup");
        answer.at("dissemination/publish/sectorgroup/string").forEach(group -> groups.put("string", group.ownText()));
        input.put("eoi").put("status", Boolean.toString(profile.publication().openForAnswers()));
        FeedNode keyword = input.put("keyword");
        keys(keyword.put("markets"), "market", answer, "keyword/markets/market", "key");
        keys(keyword.put("naces"), "nace", answer, "keyword/naces/nace", "key");
        keys(keyword.put("technologies"), "technology", answer, "keyword/technologies/technology", "key");
        profile.cooperation().flatMap(Cooperation::programme).ifPresent(programme -> program(input, answer, programme));
        FeedNode reference = input.put("reference");
        reference.put("internal", internal(answer, profile));
        copy(reference, answer, "reference/type");
        return input;
    }

    /** The public reference is given by the network; until then, and in an update, a profile goes by the internal one. */
    private static String internal(FeedNode answer, Opportunity profile) {
        String internal = answer.at("reference/internal").get(0).ownText();
        return internal.isEmpty() ? profile.id().local() : internal;
    }

    private static void company(FeedNode input, FeedNode answer) {
        FeedNode company = input.put("company");
        keys(company.put("certifications"), "certification", answer, "company/certifications/certification", "other");
        company.put("clientcountry")
                .put("key", answer.at("company/country/key").get(0).ownText());
        copy(company, answer, "company/experience");
        copy(company, answer, "company/kind");
        keys(company.put("languages"), "language", answer, "company/languages/language", "key");
        String since = answer.at("company/since").get(0).ownText();
        if (isNumber(since)) {
            company.put("since", since);
        }
        answer.at("company/transnational").forEach(truth -> company.put("transnational", truth.ownText()));
        copy(company, answer, "company/turnover");
    }

    private static void cooperation(FeedNode input, FeedNode answer) {
        FeedNode cooperation = input.put("cooperation");
        rename(cooperation, "advino", answer, "cooperation/plusvalue");
        for (String status :
                answer.at("cooperation/ipr/status").get(0).ownText().split(", ", -1)) {
            if (!status.isEmpty()) {
                cooperation.put("ipr").put("key", status);
            }
        }
        rename(cooperation, "iprcomments", answer, "cooperation/ipr/comment");
        FeedNode partner = cooperation.put("partner");
        answer.at("partnerships/string")
                .forEach(type -> partner.put("partnershiptype").put("key", type.ownText()));
        copy(partner, answer, "cooperation/partner/sought");
        answer.at("cooperation/exploitations/exploitation/other").stream()
                .limit(1)
                .forEach(origin -> cooperation.put("profileorigin").put("key", origin.ownText()));
        rename(cooperation.put("stagedev"), "key", answer, "cooperation/stagedev/stage");
        rename(cooperation, "stagedevcomments", answer, "cooperation/stagedev/comment");
        rename(cooperation, "techspec", answer, "cooperation/partner/area");
    }

    private static void program(FeedNode input, FeedNode answer, ResearchProgramme programme) {
        FeedNode program = input.put("program");
        copy(program, answer, "program/acronym");
        program.put("call", XmlText.writable(programme.callTitle()));
        programme.coordinatorRequired().ifPresent(truth -> program.put("coordinator", truth.toString()));
        answer.at("program/call/deadline").forEach(day -> program.put("deadline", day.ownText()));
        String duration = answer.at("program/duration").get(0).ownText();
        if (isNumber(duration)) {
            program.put("duration", duration);
        }
        copy(program, answer, "program/evaluation");
        rename(program.put("framework"), "key", answer, "program/framework");
        rename(program.put("funding"), "key", answer, "program/funding");
        copy(program, answer, "program/prebudget");
        copy(program, answer, "program/url");
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void keys(FeedNode parent, String item, FeedNode answer, String path, String key) {
        for (FeedNode node : answer.at(path)) {
            String text = node.at(key).get(0).ownText();
            if (!text.isEmpty()) {
                parent.put(item).put("key", text);
            }
        }
    }

    private static void copy(FeedNode parent, FeedNode answer, String path) {
        rename(parent, path.substring(path.lastIndexOf('/') + 1), answer, path);
    }

    private static void rename(FeedNode parent, String name, FeedNode answer, String path) {
        answer.at(path).stream().limit(1).forEach(node -> parent.put(name, node.ownText()));
    }
}
