// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a profile before it is written, in either dialect.
 *
 * @param name its name
 * @param text its text; null for one that is absent
 * @param children the elements inside, in the order in which the service would write them
 */
record ProfileDraft(String name, @Nullable String text, List<ProfileDraft> children) {

    static ProfileDraft leaf(String name, @Nullable String text) {
        return new ProfileDraft(name, text, List.of());
    }

    static ProfileDraft group(String name, ProfileDraft... children) {
        return new ProfileDraft(name, null, List.of(children));
    }

    static ProfileDraft group(String name, List<ProfileDraft> children) {
        return new ProfileDraft(name, null, children);
    }

    /** Writes the plain dialect: no namespace, in the given order, what is absent is left out or empty. */
    static String rest(List<ProfileDraft> profiles) {
        StringBuilder xml = new StringBuilder("<pod>\n");
        profiles.forEach(profile -> profile.writeRest(xml));
        return xml.append("</pod>").toString();
    }

    private void writeRest(StringBuilder xml) {
        if (isAbsent() && name.length() % 2 == 0) {
            return;
        }
        xml.append('<').append(name).append('>').append(escaped());
        children.forEach(child -> child.writeRest(xml));
        xml.append("</").append(name).append(">\n".substring(0, text == null ? 2 : 1));
    }

    /** Writes the typed dialect: prefixes, alphabetical order, nil for what is absent, all in an envelope. */
    static String soap(List<ProfileDraft> profiles) {
        StringBuilder xml =
                new StringBuilder("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                        + "<GetProfilesSOAPResponse xmlns=\"http://een.ec.europa.eu/tools/services\"><GetProfilesSOAPResult"
                        + " xmlns:a=\"http://schemas.datacontract.org/2004/07/EEN.Merlin.Backend.Core.BO.PODService\""
                        + " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">");
        profiles.forEach(profile -> profile.writeSoap(xml));
        return xml.append("</GetProfilesSOAPResult></GetProfilesSOAPResponse></s:Body></s:Envelope>")
                .toString();
    }

    private void writeSoap(StringBuilder xml) {
        String tag = name.equals("string") ? "b:string" : "a:" + name;
        xml.append('<').append(tag);
        if (name.equals("string")) {
            xml.append(" xmlns:b=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\"");
        }
        if (isAbsent()) {
            xml.append(" i:nil=\"true\"/>");
            return;
        }
        xml.append('>').append(escaped());
        children.stream().sorted(Comparator.comparing(ProfileDraft::name)).forEach(child -> child.writeSoap(xml));
        xml.append("</").append(tag).append('>');
    }

    private boolean isAbsent() {
        return text == null && children.isEmpty();
    }

    private String escaped() {
        return text == null
                ? ""
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Returns this with elements in another order; those of the same name keep theirs. */
    ProfileDraft shuffled(Random random) {
        List<String> names = new ArrayList<>(
                children.stream().map(ProfileDraft::name).distinct().toList());
        Collections.shuffle(names, random);
        List<ProfileDraft> others = names.stream()
                .flatMap(next -> IntStream.range(0, children.size())
                        .mapToObj(children::get)
                        .filter(child -> child.name.equals(next)))
                .map(child -> child.shuffled(random))
                .toList();
        return new ProfileDraft(name, text, others);
    }
}
