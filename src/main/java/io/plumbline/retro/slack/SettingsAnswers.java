package io.plumbline.retro.slack;

import io.plumbline.retro.OwnColumns;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.RulesDraft;
import io.plumbline.retro.Template;
import io.plumbline.slack.FormState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person filled into the form of the rules, and what is wrong with it. */
final class SettingsAnswers {
  private static final int LONGEST_NUMBER = 4;

  private SettingsAnswers() {}

  static RulesDraft read(FormState state) {
    return new RulesDraft(
        template(state).orElse(null),
        OwnColumns.typed(state.text(SettingsModal.OWN).orElse("")),
        chosen(state, SettingsModal.AUTHORS, RetroRules.Authors.ANONYMOUS.name())
            ? RetroRules.Authors.ANONYMOUS
            : RetroRules.Authors.SHOWN,
        number(state, SettingsModal.VOTES),
        number(state, SettingsModal.VOTES_ON_ONE),
        chosen(state, SettingsModal.WHO_GROUPS, SettingsModal.ANYBODY),
        number(state, SettingsModal.MINUTES),
        chosen(state, SettingsModal.PACE, SettingsModal.SPREAD) ? days(state) : null,
        number(state, SettingsModal.ACTIONS));
  }

  /** Each flaw at its field. */
  static Map<String, String> errors(RulesDraft draft) {
    var errors = new LinkedHashMap<String, String>();
    if (!draft.flawsOfColumns().isEmpty()) {
      errors.put(
          SettingsModal.OWN,
          draft.flawsOfColumns().stream()
              .map(SettingsWords::flaw)
              .collect(Collectors.joining(" ")));
    }
    draft.flaws().forEach(flaw -> errors.put(field(flaw), SettingsWords.flaw(flaw, draft)));
    return errors;
  }

  private static String field(RulesDraft.Flaw flaw) {
    return switch (flaw) {
      case VOTES -> SettingsModal.VOTES;
      case VOTES_ON_ONE -> SettingsModal.VOTES_ON_ONE;
      case MINUTES -> SettingsModal.MINUTES;
      case COLLECT_DAYS -> SettingsModal.COLLECT_DAYS;
      case GROUP_DAYS -> SettingsModal.GROUP_DAYS;
      case VOTE_DAYS -> SettingsModal.VOTE_DAYS;
      case DISCUSS_DAYS -> SettingsModal.DISCUSS_DAYS;
      case USUAL_ACTIONS -> SettingsModal.ACTIONS;
    };
  }

  private static Optional<Template> template(FormState state) {
    return state
        .option(SettingsModal.COLUMNS)
        .flatMap(
            value ->
                Arrays.stream(Template.values())
                    .filter(each -> each.name().equals(value))
                    .findFirst());
  }

  private static boolean chosen(FormState state, String block, String value) {
    return state.option(block).equals(Optional.of(value));
  }

  private static RulesDraft.Days days(FormState state) {
    return new RulesDraft.Days(
        number(state, SettingsModal.COLLECT_DAYS),
        number(state, SettingsModal.GROUP_DAYS),
        number(state, SettingsModal.VOTE_DAYS),
        number(state, SettingsModal.DISCUSS_DAYS));
  }

  /** The number, or 0 where there is none. */
  private static int number(FormState state, String block) {
    return state
        .text(block)
        .filter(text -> text.length() <= LONGEST_NUMBER && text.matches("[0-9]+"))
        .map(Integer::parseInt)
        .orElse(0);
  }
}
