package io.plumbline.oneonone.slack;

import com.slack.api.model.view.View;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.oneonone.Pair;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The forms and lists of one person, drawn from the state of the moment. */
record OneOnOneViews(OneOnOneDesk desk) {
  /** One's own topics; empty where others hold the team's 1:1. */
  Optional<View> topics(Team team, MemberId viewer) {
    return pair(team, viewer)
        .map(
            pair -> {
              var topics = desk.shelves().topics();
              var own =
                  topics.waiting(pair).stream().filter(t -> t.author().equals(viewer)).toList();
              var left = topics.leftBehind(team.id(), viewer, pair);
              return TopicsModal.render(
                  new TopicsModal.Own(team, pair, viewer, own, left), desk.plan().next(team));
            });
  }

  /** The form of a new topic; empty where others hold the team's 1:1. */
  Optional<View> addTopic(Team team, MemberId viewer, String words) {
    return pair(team, viewer).map(pair -> TopicModal.add(team, pair.other(viewer), words));
  }

  View settings(Team team, MemberId viewer) {
    return SettingsModal.render(team, desk.who().two(team), desk.now(team, viewer), viewer);
  }

  View history(Team team, MemberId viewer, int page) {
    var all = past(team, viewer);
    int last = Math.max(0, (all.size() - 1) / HistoryModal.A_PAGE);
    int at = Math.min(Math.max(0, page), last);
    var shown =
        all.stream().skip((long) at * HistoryModal.A_PAGE).limit(HistoryModal.A_PAGE).toList();
    return HistoryModal.render(team, viewer, shown, all.size(), at);
  }

  /** Those of every pair that this person is or was in, newest first. */
  private List<OneOnOne> past(Team team, MemberId viewer) {
    var all = new ArrayList<OneOnOne>();
    var talks = desk.shelves().talks();
    desk.shelves()
        .pairs()
        .of(team.id(), viewer)
        .forEach(pair -> all.addAll(talks.past(pair, 0, talks.countPast(pair))));
    Comparator<OneOnOne> byTime =
        Comparator.comparing(talk -> talk.openedAt().orElse(talk.plannedAt()));
    return all.stream().sorted(byTime.reversed()).toList();
  }

  /** All that was said in it; empty where the viewer is none of the two. */
  Optional<View> minutes(OneOnOneId id, MemberId viewer, int page) {
    return desk.look(id, viewer).map(shown -> MinutesModal.render(shown, page));
  }

  /** Why this person holds no 1:1 in the team. */
  String notYours(Team team) {
    return desk.who()
        .two(team)
        .map(
            two ->
                "%s and %s hold the 1:1 of %s. `/one-on-one settings` shows it, and a product manager or lead changes it."
                    .formatted(
                        Mrkdwn.member(two.manager()),
                        Mrkdwn.member(two.lead()),
                        Phrases.name(team)))
        .orElseGet(() -> OneOnOneWords.onePerson(team));
  }

  /** The pair, where this person is one of the two who hold the team's 1:1 now. */
  private Optional<Pair> pair(Team team, MemberId viewer) {
    return desk.who()
        .two(team)
        .filter(two -> two.manager().equals(viewer) || two.lead().equals(viewer))
        .map(two -> desk.shelves().pairs().make(team.id(), two));
  }
}
