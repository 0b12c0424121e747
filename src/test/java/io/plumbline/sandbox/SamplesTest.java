package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.sandbox.wire.Traffic.Direction;
import io.plumbline.sandbox.wire.Traffic.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The stand-in answers with no field that Slack's recorded answers lack. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("../shared/slack-data/api-samples");

  @Test
  void answers_have_only_recorded_fields() throws Exception {
    assumeTrue(Files.isDirectory(SAMPLES), "the recorded answers are not here");
    try (var world = SlackWorld.start()) {
      var bot = world.bot();
      bot.authTest(r -> r);
      bot.teamInfo(r -> r);
      bot.botsInfo(r -> r);
      bot.usersInfo(r -> r.user(world.ana).includeLocale(true));
      bot.usersList(r -> r);
      bot.conversationsInfo(r -> r.channel(world.channel).includeNumMembers(true));
      bot.conversationsMembers(r -> r.channel(world.channel));
      bot.conversationsList(r -> r);
      bot.conversationsOpen(r -> r.users(List.of(world.ana)));
      var ts = bot.chatPostMessage(r -> r.channel(world.channel).text("x")).getTs();
      bot.chatUpdate(r -> r.channel(world.channel).ts(ts).text("y"));
      bot.chatGetPermalink(r -> r.channel(world.channel).messageTs(ts));
      bot.chatPostEphemeral(r -> r.channel(world.channel).user(world.ana).text("z"));
      bot.conversationsHistory(r -> r.channel(world.channel));
      bot.chatDelete(r -> r.channel(world.channel).ts(ts));
      bot.viewsPublish(r -> r.userId(world.ana).viewAsString("{\"type\":\"home\",\"blocks\":[]}"));
      bot.filesUploadV2(r -> r.filename("a.txt").content("hello").channel(world.channel));

      var strange = new TreeSet<String>();
      for (var entry : world.sandbox.traffic().entries()) {
        compare(entry, strange);
      }

      assertThat(strange).isEmpty();
      assertThat(world.sandbox.traffic().entries())
          .filteredOn(entry -> entry.direction() == Direction.FROM_APP)
          .filteredOn(entry -> !entry.type().equals("files.info"))
          .allSatisfy(entry -> assertThat(entry.status()).isEqualTo("ok"));
    }
  }

  private static void compare(Entry entry, Set<String> strange) throws Exception {
    var whole = SAMPLES.resolve(entry.type() + ".json");
    var pruned = SAMPLES.resolve(entry.type() + ".pruned.json");
    var file = Files.exists(whole) ? whole : pruned;
    if (Files.exists(file)) {
      var sample = new ObjectMapper().readTree(file.toFile());
      fields(entry.answer(), sample, entry.type(), file.equals(whole), strange);
    }
  }

  private static void fields(
      JsonNode answer, JsonNode sample, String at, boolean deep, Set<String> strange) {
    for (var field : answer.properties()) {
      var here = at + "." + field.getKey();
      if (!sample.has(field.getKey())) {
        strange.add(here);
      } else if (deep && field.getValue().isObject() && !sample.path(field.getKey()).isEmpty()) {
        fields(field.getValue(), sample.path(field.getKey()), here, true, strange);
      }
    }
  }
}
