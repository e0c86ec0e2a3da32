// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.List;
import java.util.Optional;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.ResearchProgramme;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.TechnologyOrigin;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.Money;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.jspecify.annotations.Nullable;

/** The forms of what only some kinds of opportunity have. */
final class DetailsForms {

    private static final Form<ResearchProgramme> PROGRAMME = new ProgrammeForm();
    static final Form<Cooperation> COOPERATION = new CooperationForm();
    static final Form<ProjectIdea> PROJECT_IDEA = new ProjectIdeaForm();
    static final Form<Call> CALL = new CallForm();

    private DetailsForms() {}

    private static Form<PartnerKind> partnerKind() {
        return Forms.code(PartnerKind.class, PartnerKind::new);
    }

    private static final class ProgrammeForm extends ObjectForm<ResearchProgramme> {

        private final Property<ResearchProgramme, String> framework =
                optional("framework", "Such as Horizon Europe.", Forms.TEXT, "", ResearchProgramme::framework);
        private final Property<ResearchProgramme, String> programme =
                optional("programme", "The programme.", Forms.TEXT, "", ResearchProgramme::programme);
        private final Property<ResearchProgramme, String> subprogramme =
                optional("subprogramme", "A part of it.", Forms.TEXT, "", ResearchProgramme::subprogramme);
        private final Property<ResearchProgramme, String> fundingScheme =
                optional("fundingScheme", "What is funded, and how.", Forms.TEXT, "", ResearchProgramme::fundingScheme);
        private final Property<ResearchProgramme, String> evaluationScheme = optional(
                "evaluationScheme",
                "How proposals are handed in and evaluated.",
                Forms.TEXT,
                "",
                ResearchProgramme::evaluationScheme);
        private final Property<ResearchProgramme, String> callTitle = optional(
                "callTitle", "Title and identifier of the call.", Forms.TEXT, "", ResearchProgramme::callTitle);
        private final Property<ResearchProgramme, String> callWebsite =
                optional("callWebsite", "The call's page.", Forms.TEXT, "", ResearchProgramme::callWebsite);
        private final Property<ResearchProgramme, Optional<PartialDate>> callDeadline =
                optional("callDeadline", "The call's last day.", Forms.DATE, ResearchProgramme::callDeadline);
        private final Property<ResearchProgramme, String> projectName = optional(
                "projectName", "Title and acronym of the project.", Forms.TEXT, "", ResearchProgramme::projectName);
        private final Property<ResearchProgramme, String> projectWebsite =
                optional("projectWebsite", "The project's page.", Forms.TEXT, "", ResearchProgramme::projectWebsite);
        private final Property<ResearchProgramme, Optional<Integer>> durationWeeks = optional(
                "durationWeeks",
                "How long the project is to last.",
                Forms.wholeNumber(1, Integer.MAX_VALUE),
                ResearchProgramme::durationWeeks);
        private final Property<ResearchProgramme, String> durationText = optional(
                "durationText",
                "The duration as its source writes it.",
                Forms.TEXT,
                "",
                ResearchProgramme::durationText);
        private final Property<ResearchProgramme, String> budget =
                optional("budget", "As its source writes it.", Forms.TEXT, "", ResearchProgramme::budget);
        private final Property<ResearchProgramme, Optional<Boolean>> coordinatorRequired = optional(
                "coordinatorRequired",
                "Whether a coordinator is still sought.",
                Forms.FLAG,
                ResearchProgramme::coordinatorRequired);

        ProgrammeForm() {
            super("programme", "The programme and call that a research proposal is for.");
        }

        @Override
        ResearchProgramme build(@Nullable Object[] values) {
            return new ResearchProgramme(
                    framework.in(values),
                    programme.in(values),
                    subprogramme.in(values),
                    fundingScheme.in(values),
                    evaluationScheme.in(values),
                    callTitle.in(values),
                    callWebsite.in(values),
                    callDeadline.in(values),
                    projectName.in(values),
                    projectWebsite.in(values),
                    durationWeeks.in(values),
                    durationText.in(values),
                    budget.in(values),
                    coordinatorRequired.in(values));
        }
    }

    private static final class CooperationForm extends ObjectForm<Cooperation> {

        private final Property<Cooperation, LocalizedText> advantages =
                localized("advantages", "Advantages and innovations over what there is.", Cooperation::advantages);
        private final Property<Cooperation, LocalizedText> expertiseSought = localized(
                "expertiseSought", "The technical specification or expertise sought.", Cooperation::expertiseSought);
        private final Property<Cooperation, LocalizedText> expectedRole =
                localized("expectedRole", "What the partner is to do.", Cooperation::expectedRole);
        private final Property<Cooperation, LocalizedText> partnerProfile =
                localized("partnerProfile", "What kind of partner is wanted, in words.", Cooperation::partnerProfile);
        private final Property<Cooperation, List<PartnerKind>> partnerKinds = list(
                "partnerKinds",
                "What kinds and sizes of partner are wanted.",
                partnerKind(),
                Cooperation::partnerKinds);
        private final Property<Cooperation, List<PartnershipType>> partnershipTypes = list(
                "partnershipTypes",
                "What kinds of agreement are sought.",
                Forms.code(PartnershipType.class, PartnershipType::new),
                Cooperation::partnershipTypes);
        private final Property<Cooperation, Optional<StageOfDevelopment>> stage = optional(
                "stage",
                "How far the technology has come.",
                Forms.code(StageOfDevelopment.class, StageOfDevelopment::new),
                Cooperation::stage);
        private final Property<Cooperation, LocalizedText> stageNote =
                localized("stageNote", "More about the stage.", Cooperation::stageNote);
        private final Property<Cooperation, List<IprStatus>> ipr = list(
                "ipr",
                "How intellectual property is protected.",
                Forms.code(IprStatus.class, IprStatus::new),
                Cooperation::ipr);
        private final Property<Cooperation, LocalizedText> iprNote =
                localized("iprNote", "More about the protection.", Cooperation::iprNote);
        private final Property<Cooperation, List<TechnologyOrigin>> origins = list(
                "origins",
                "Where the technology comes from.",
                Forms.code(TechnologyOrigin.class, TechnologyOrigin::new),
                Cooperation::origins);
        private final Property<Cooperation, Optional<ResearchProgramme>> programme =
                optional("programme", "The programme that it is for.", PROGRAMME, Cooperation::programme);

        CooperationForm() {
            super("cooperation", "What the network's five kinds and a region's own proposals say beyond all others.");
        }

        @Override
        Cooperation build(@Nullable Object[] values) {
            return new Cooperation(
                    advantages.in(values),
                    expertiseSought.in(values),
                    expectedRole.in(values),
                    partnerProfile.in(values),
                    partnerKinds.in(values),
                    partnershipTypes.in(values),
                    stage.in(values),
                    stageNote.in(values),
                    ipr.in(values),
                    iprNote.in(values),
                    origins.in(values),
                    programme.in(values));
        }
    }

    private static final class RoleForm extends ObjectForm<ProjectIdea.Role> {

        private final Property<ProjectIdea.Role, String> name =
                required("name", "Short and unique within the idea.", Forms.TEXT, ProjectIdea.Role::name);
        private final Property<ProjectIdea.Role, LocalizedText> task =
                localized("task", "What is to be done.", ProjectIdea.Role::task);
        private final Property<ProjectIdea.Role, List<ConceptId>> concepts =
                list("concepts", "What one must be able to do.", Forms.CONCEPT, ProjectIdea.Role::concepts);
        private final Property<ProjectIdea.Role, List<PartnerKind>> partnerKinds = list(
                "partnerKinds", "Who may fill it; none for anybody.", partnerKind(), ProjectIdea.Role::partnerKinds);
        private final Property<ProjectIdea.Role, Integer> places = stated(
                "places", "How many are sought.", Forms.wholeNumber(1, Integer.MAX_VALUE), 1, ProjectIdea.Role::places);
        private final Property<ProjectIdea.Role, Boolean> filled =
                stated("filled", "Whether enough have been found.", Forms.FLAG, false, ProjectIdea.Role::filled);

        RoleForm() {
            super("role", "A part in a project that somebody is sought for.");
        }

        @Override
        ProjectIdea.Role build(@Nullable Object[] values) {
            return new ProjectIdea.Role(
                    name.in(values),
                    task.in(values),
                    concepts.in(values),
                    partnerKinds.in(values),
                    places.in(values),
                    filled.in(values));
        }
    }

    private static final class ProjectIdeaForm extends ObjectForm<ProjectIdea> {

        private final Property<ProjectIdea, List<ProjectIdea.Role>> roles =
                list("roles", "The roles to be filled.", new RoleForm(), ProjectIdea::roles);
        private final Property<ProjectIdea, Optional<ResearchProgramme>> programme =
                optional("programme", "The programme that it is for.", PROGRAMME, ProjectIdea::programme);
        private final Property<ProjectIdea, Optional<Money>> budget =
                optional("budget", "What the whole is to cost.", CommonForms.MONEY, ProjectIdea::budget);

        ProjectIdeaForm() {
            super("projectIdea", "A plan that seeks partners for roles.");
        }

        @Override
        ProjectIdea build(@Nullable Object[] values) {
            return new ProjectIdea(roles.in(values), programme.in(values), budget.in(values));
        }
    }

    private static final class CallForm extends ObjectForm<Call> {

        private final Property<Call, String> programme =
                optional("programme", "The programme that funds.", Forms.TEXT, "", Call::programme);
        private final Property<Call, String> cluster =
                optional("cluster", "The part of the programme.", Forms.TEXT, "", Call::cluster);
        private final Property<Call, String> callIdentifier =
                optional("callIdentifier", "The call that the topic belongs to.", Forms.TEXT, "", Call::callIdentifier);
        private final Property<Call, String> callTitle =
                optional("callTitle", "The call's title.", Forms.TEXT, "", Call::callTitle);
        private final Property<Call, String> actionType =
                optional("actionType", "What is funded.", Forms.TEXT, "", Call::actionType);
        private final Property<Call, String> stages =
                optional("stages", "How proposals are handed in.", Forms.TEXT, "", Call::stages);
        private final Property<Call, List<PartialDate>> deadlines =
                list("deadlines", "The days by which a proposal must be there, in order.", Forms.DATE, Call::deadlines);
        private final Property<Call, Optional<Money>> minimumBudget =
                optional("minimumBudget", "The least that a project gets.", CommonForms.MONEY, Call::minimumBudget);
        private final Property<Call, Optional<Money>> maximumBudget =
                optional("maximumBudget", "The most that a project gets.", CommonForms.MONEY, Call::maximumBudget);
        private final Property<Call, Optional<Integer>> expectedGrants = optional(
                "expectedGrants",
                "How many projects are to be funded.",
                Forms.wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE),
                Call::expectedGrants);
        private final Property<Call, LocalizedText> conditions =
                localized("conditions", "Who may apply and how.", Call::conditions);
        private final Property<Call, String> website =
                optional("website", "The call's page.", Forms.TEXT, "", Call::website);

        CallForm() {
            super("call", "What a funding call says beyond all others.");
        }

        @Override
        Call build(@Nullable Object[] values) {
            return new Call(
                    programme.in(values),
                    cluster.in(values),
                    callIdentifier.in(values),
                    callTitle.in(values),
                    actionType.in(values),
                    stages.in(values),
                    deadlines.in(values),
                    minimumBudget.in(values),
                    maximumBudget.in(values),
                    expectedGrants.in(values),
                    conditions.in(values),
                    website.in(values));
        }
    }
}
