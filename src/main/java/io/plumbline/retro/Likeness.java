package io.plumbline.retro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds topics that may say the same, by the words of their cards. */
final class Likeness {
  /**
   * Topics are alike from here on. Of two cards with three and two words that say something, one in
   * common is enough (0.41, "slow builds" and "builds take 40 minutes"); of two with three words it
   * is not (0.33), and cards of five need two (0.4). Lower, and one word that two long cards have
   * in common by chance would bring them together.
   */
  static final double ALIKE = 0.4;

  /** More than these are hard to take in at a glance; what is left over comes as the next one. */
  static final int MOST_IN_A_PROPOSAL = 8;

  private static final int MOST_WORDS = 5;

  private final List<Topic> topics;
  private final Groups groups;
  private final List<List<Wording>> wordings;
  private final double[][] likeness;
  private final Map<Integer, List<Integer>> clusters = new HashMap<>();

  private record Pair(int one, int other, double likeness) {}

  private Likeness(List<Topic> topics, Groups groups) {
    this.topics = topics;
    this.groups = groups;
    this.wordings =
        topics.stream()
            .map(topic -> topic.cards().stream().map(card -> Wording.of(card.text())).toList())
            .toList();
    this.likeness = new double[topics.size()][topics.size()];
    for (int one = 0; one < topics.size(); one++) {
      for (int other = 0; other < one; other++) {
        likeness[one][other] = likeness(one, other);
        likeness[other][one] = likeness[one][other];
      }
    }
  }

  /** The likest first. No topic is in two proposals; in one, each is like each other. */
  static List<Proposal> proposals(List<Topic> topics, Groups groups) {
    return new Likeness(topics, groups).proposals();
  }

  private List<Proposal> proposals() {
    var clustersInOrder = new ArrayList<List<Integer>>();
    for (var pair : pairs()) {
      var one = clusters.get(pair.one());
      var other = clusters.get(pair.other());
      if (one == null && other == null) {
        var cluster = new ArrayList<>(List.of(pair.one(), pair.other()));
        clusters.put(pair.one(), cluster);
        clusters.put(pair.other(), cluster);
        clustersInOrder.add(cluster);
      } else if (one == null && other != null) {
        join(pair.one(), other);
      } else if (other == null && one != null) {
        join(pair.other(), one);
      }
    }
    return clustersInOrder.stream().map(this::proposal).toList();
  }

  private void join(int topic, List<Integer> cluster) {
    boolean fits =
        cluster.size() < MOST_IN_A_PROPOSAL
            && cluster.stream().allMatch(member -> likeness[topic][member] >= ALIKE);
    if (fits) {
      cluster.add(topic);
      clusters.put(topic, cluster);
    }
  }

  private List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (int one = 0; one < topics.size(); one++) {
      for (int other = one + 1; other < topics.size(); other++) {
        if (likeness[one][other] >= ALIKE) {
          pairs.add(new Pair(one, other, likeness[one][other]));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    return pairs;
  }

  /**
   * The mean over all pairs of their cards (average linkage): one word that a card has in common
   * with one of a group does not make it like the group. 0 where somebody said that they are not
   * alike.
   */
  private double likeness(int one, int other) {
    double mean =
        wordings.get(one).stream()
            .flatMapToDouble(wording -> wordings.get(other).stream().mapToDouble(wording::likeness))
            .average()
            .orElse(0);
    return mean >= ALIKE && areApart(one, other) ? 0 : mean;
  }

  private boolean areApart(int one, int other) {
    return groups.areApart(
        groups.topic(topics.get(one).card().id()), groups.topic(topics.get(other).card().id()));
  }

  private Proposal proposal(List<Integer> cluster) {
    var members = cluster.stream().sorted().toList();
    return new Proposal(members.stream().map(topics::get).toList(), words(members));
  }

  /** The words that stand in two of the topics at least, most of them first. */
  private List<String> words(List<Integer> members) {
    var shown = new LinkedHashMap<String, String>();
    var counts = new HashMap<String, Integer>();
    for (int member : members) {
      var words = new LinkedHashMap<String, String>();
      wordings.get(member).forEach(wording -> wording.words().forEach(words::putIfAbsent));
      words.forEach(
          (stem, word) -> {
            counts.merge(stem, 1, Integer::sum);
            shown.merge(stem, word, (a, b) -> a.length() <= b.length() ? a : b);
          });
    }
    return shown.keySet().stream()
        .filter(stem -> counts.getOrDefault(stem, 0) > 1)
        .sorted(Comparator.comparingInt((String stem) -> counts.getOrDefault(stem, 0)).reversed())
        .limit(MOST_WORDS)
        .map(stem -> shown.getOrDefault(stem, stem))
        .toList();
  }
}
