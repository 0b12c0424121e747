package io.plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.slack.api.app_backend.events.EventHandler;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The shape of the house: which room may know which. */
@AnalyzeClasses(packages = "io.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  /** The rooms of the rituals and the words and ports that they share: no technology in any. */
  private static final String[] RULES = {
    "io.plumbline.workspace",
    "io.plumbline.team",
    "io.plumbline.ritual",
    "io.plumbline.retro",
    "io.plumbline.retro.past",
    "io.plumbline.retro.worth",
    "io.plumbline.team.holiday",
    "io.plumbline.sprint",
    "io.plumbline.audit",
    "io.plumbline.audit.record",
    "io.plumbline.scope",
    "io.plumbline.scope.record",
    "io.plumbline.export",
    "io.plumbline.feed",
    "io.plumbline.action",
    "io.plumbline.commitment",
    "io.plumbline.decision",
    "io.plumbline.decision.madr",
    "io.plumbline.oneonone",
    "io.plumbline.oneonone.record",
    "io.plumbline.surprise",
    "io.plumbline.journal",
    "io.plumbline.surface",
    "io.plumbline.schedule",
  };

  @ArchTest
  static final ArchRule rules_know_no_slack_no_sql_no_quartz =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.slack..",
              "org.jdbi..",
              "java.sql..",
              "javax.sql..",
              "org.quartz..",
              "com.fasterxml..",
              "jakarta..",
              "org.eclipse..");

  @ArchTest
  static final ArchRule rules_know_of_ours_only_each_other_and_transactions =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.plumbline.slack..",
              "io.plumbline.home..",
              "io.plumbline.web..",
              "io.plumbline.sandbox..",
              "io.plumbline.app..",
              "io.plumbline.*.slack..",
              "io.plumbline.*.store..",
              "io.plumbline.schedule.quartz..");

  @ArchTest
  static final ArchRule of_the_database_kit_rules_know_transactions_alone =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are of the store package other than Transactions",
                  type ->
                      type.getPackageName().equals("io.plumbline.store")
                          && !type.getSimpleName().equals("Transactions")));

  @ArchTest
  static final ArchRule a_features_slack_face_knows_no_sql =
      noClasses()
          .that()
          .resideInAnyPackage("io.plumbline.*.slack..", "io.plumbline.slack..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..", "org.quartz..", "io.plumbline.*.store..");

  @ArchTest
  static final ArchRule a_features_storage_knows_no_slack =
      noClasses()
          .that()
          .resideInAnyPackage("io.plumbline.*.store..", "io.plumbline.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.slack..", "io.plumbline.slack..", "io.plumbline.*.slack..");

  @ArchTest
  static final ArchRule only_the_wiring_knows_faces_and_storage =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.plumbline.app..")
          .and()
          .resideInAnyPackage("io.plumbline.slack..", "io.plumbline.web..", "io.plumbline.home..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.plumbline.*.store..",
              "io.plumbline.retro.slack..",
              "io.plumbline.sprint.slack..",
              "io.plumbline.scope.slack..",
              "io.plumbline.action.slack..");

  @ArchTest
  static final ArchRule nothing_knows_the_wiring =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plumbline.app..");

  @ArchTest
  static final ArchRule the_sandbox_knows_nothing_of_the_bot =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline.sandbox..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are of the bot",
                  type ->
                      type.getPackageName().startsWith("io.plumbline.")
                          && !type.getPackageName().startsWith("io.plumbline.sandbox")));

  @ArchTest
  static final ArchRule the_bot_knows_nothing_of_the_sandbox =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.plumbline.sandbox..", "io.plumbline.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plumbline.sandbox..");

  @ArchTest
  static final ArchRule features_form_no_cycle =
      slices().matching("io.plumbline.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule time_is_handed_in =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.app..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault");

  @ArchTest
  static final ArchRule no_old_style_event_handler =
      noClasses()
          .should()
          .beAssignableTo(EventHandler.class)
          .because(
              "registering one starts Bolt's dispatcher, which acks first and starves the rest");

  @ArchTest
  static final ArchRule nothing_is_read_or_written_by_java_serialization =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectOutputStream")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.Externalizable")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.beans.XMLDecoder");

  @ArchTest
  static final ArchRule json_never_names_the_class_to_build =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.fasterxml.jackson.annotation.JsonTypeInfo")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson.databind.jsontype..");

  @ArchTest
  static final ArchRule events_are_handled_by_class =
      classes()
          .that()
          .implement(BoltEventHandler.class)
          .should()
          .resideInAnyPackage("io.plumbline.*.slack..", "io.plumbline.home..")
          .allowEmptyShould(true);
}
