package io.plumbline.scope.slack;

import io.plumbline.scope.Ask;
import io.plumbline.scope.Ask.Flaw;
import io.plumbline.scope.Ask.Kind;
import io.plumbline.scope.Ask.Leaves;
import io.plumbline.scope.Ground;
import io.plumbline.slack.FormState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the form of a scope request, and says at each field what is wrong. */
final class RequestAnswers {
  private RequestAnswers() {}

  /** What was filled in; what is empty or unreadable the rules find wrong. */
  static Ask read(FormState state) {
    var kind =
        state
            .option(RequestModal.KIND)
            .flatMap(each -> named(Kind.values(), each))
            .orElse(Kind.ADD);
    return new Ask(
        kind,
        kind.needsItem() ? number(state.option(RequestModal.ITEM).orElse("")) : 0,
        "",
        state.text(RequestModal.WHAT).orElse(""),
        state.text(RequestModal.WHY).orElse(""),
        leaves(state),
        state.text(RequestModal.SIZE).orElse(""),
        state.text(RequestModal.EVIDENCE).orElse(""),
        state.date(RequestModal.NEEDED).orElse(null));
  }

  static @Nullable Ground ground(FormState state) {
    return state
        .option(RequestModal.GROUND)
        .flatMap(each -> named(Ground.values(), each))
        .orElse(null);
  }

  /** Words without a choice are a choice too. */
  private static Leaves leaves(FormState state) {
    var words = state.text(RequestModal.LEAVES_WORDS).orElse("");
    var chosen =
        state.option(RequestModal.LEAVES).orElse(words.isEmpty() ? "" : RequestModal.IN_WORDS);
    return switch (chosen) {
      case "" -> Leaves.UNSAID;
      case RequestModal.NOTHING -> Leaves.NOTHING;
      case RequestModal.IN_WORDS -> Leaves.words(words);
      default -> Leaves.item(number(chosen));
    };
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  /** Each flaw at its field; where the sprint has no item to choose, at the kind. */
  static Map<String, String> errors(Set<Flaw> flaws, LocalDate sprintEnd, boolean hasItems) {
    var errors = new LinkedHashMap<String, String>();
    flaws.stream()
        .sorted()
        .forEach(
            flaw -> errors.putIfAbsent(field(flaw, hasItems), ScopeWords.flaw(flaw, sprintEnd)));
    return errors;
  }

  private static String field(Flaw flaw, boolean hasItems) {
    return switch (flaw) {
      case WHAT_MISSING, WHAT_TOO_LONG -> RequestModal.WHAT;
      case WHY_MISSING, WHY_TOO_LONG -> RequestModal.WHY;
      case ITEM_MISSING, ITEM_GONE -> hasItems ? RequestModal.ITEM : RequestModal.KIND;
      case LEAVES_MISSING, LEAVES_GONE, LEAVES_ITSELF -> RequestModal.LEAVES;
      case LEAVES_WORDS_MISSING, LEAVES_TOO_LONG -> RequestModal.LEAVES_WORDS;
      case SIZE_TOO_LONG -> RequestModal.SIZE;
      case EVIDENCE_NO_LINK -> RequestModal.EVIDENCE;
      case NEEDED_BY_PAST, NEEDED_BY_TOO_FAR -> RequestModal.NEEDED;
    };
  }
}
