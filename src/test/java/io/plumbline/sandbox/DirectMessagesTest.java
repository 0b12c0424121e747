package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Direct and group messages as an app opens them. */
class DirectMessagesTest {
  private final SlackWorld world = SlackWorld.start();

  @AfterEach
  void stop() {
    world.close();
  }

  private String opened(String... people) throws Exception {
    var answer = world.bot().conversationsOpen(c -> c.users(List.of(people)));
    assertThat(answer.getError()).isNull();
    return answer.getChannel().getId();
  }

  @Test
  void the_same_people_get_the_same_conversation_in_any_order() throws Exception {
    var group = opened(world.ana, world.bo);

    assertThat(opened(world.bo, world.ana)).isEqualTo(group);
    assertThat(opened(world.ana)).isNotEqualTo(group);
    assertThat(world.ana().conversations()).anyMatch(each -> each.id().equals(group));
  }

  @Test
  void opening_one_again_says_so() throws Exception {
    opened(world.ana, world.bo);

    var again = world.bot().conversationsOpen(c -> c.users(List.of(world.ana, world.bo)));

    assertThat(again.isAlreadyOpen()).isTrue();
    assertThat(again.isNoOp()).isTrue();
  }

  @Test
  void wrong_people_are_refused() throws Exception {
    assertThat(refused(List.of("U0NOBODY01"))).isEqualTo("user_not_found");
    assertThat(refused(List.of(world.sandbox.admin().botUser())))
        .isEqualTo("invalid_user_combination");
    world.sandbox.admin().deactivate(world.bo);
    assertThat(refused(List.of(world.bo))).isEqualTo("user_disabled");
  }

  private String refused(List<String> people) throws Exception {
    return world.bot().conversationsOpen(c -> c.users(people)).getError();
  }
}
