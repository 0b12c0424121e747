package io.plumbline.sandbox.page;

import static io.plumbline.sandbox.page.FakeSlack.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A channel as one might find it on a Thursday: talk, a scope request, a retro, a private answer.
 */
final class SampleContent {
  private static final JsonNode NONE = json("[]");

  private SampleContent() {}

  static FakeSlack slack() {
    var slack = new FakeSlack();
    var place = FakeSlack.CHECKOUT;
    slack.post(
        place, FakeSlack.LENA, "Morning. The payment provider's sandbox is back :tada:", NONE);
    slack.post(
        place, "U0ELI0001", "Nice. I will finish *gift cards* today, see `GiftCard.redeem`.", NONE);
    slack.post(
        place,
        "U0ELI0001",
        "> only the refund path is left\nThe spec says ```amount <= balance```",
        NONE);
    slack.post(
        place,
        FakeSlack.PRIYA,
        "<@U0LENA001> can we talk about <#C0PAY0001> <!date^1795690800^{date_short_pretty} at {time}|at noon>?",
        NONE);
    var parent = slack.post(place, FakeSlack.BOT, "Scope change", scopeRequest(), null, 2, false);
    slack.post(place, FakeSlack.LENA, "What leaves in return?", NONE, parent, 0, false);
    slack.post(place, FakeSlack.PRIYA, "Address autocomplete.", NONE, parent, 0, false);
    slack.post(place, FakeSlack.BOT, "Retro", retro());
    slack.post(
        place,
        FakeSlack.BOT,
        "Only a lead of Checkout who did not ask for it can approve this: Lena or Luis. Nothing has changed.",
        NONE,
        null,
        0,
        true);
    slack.publishHome(home());
    slack.opens(cardModal());
    slack.exchange("chat.postMessage", "ok");
    slack.exchange("block_actions", "ok");
    slack.exchange("chat.update", "ratelimited");
    slack.exchange("slash_commands", "ok");
    return slack;
  }

  static JsonNode everyBlock() {
    try (var in = SampleContent.class.getResourceAsStream("/sandbox/every-block.json")) {
      return JsonMapper.builder().build().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode scopeRequest() {
    return json(
        """
        [{"type":"context","block_id":"c","elements":[{"type":"mrkdwn","text":"*Scope change* · Checkout · Sprint 24 (day 4 of 10)"},{"type":"mrkdwn","text":"Waiting for Lena"}]},
         {"type":"header","block_id":"h","text":{"type":"plain_text","text":"Add gift cards to the checkout"}},
         {"type":"section","block_id":"w","text":{"type":"mrkdwn","text":"*Why now*\\nPartner launch moved to 2 December; without it 14 % of the campaign's traffic has no way to pay."}},
         {"type":"section","block_id":"f","fields":[{"type":"mrkdwn","text":"*What leaves*\\nAddress autocomplete"},{"type":"mrkdwn","text":"*Size*\\nabout 3 days"}]},
         {"type":"context","block_id":"d","elements":[{"type":"mrkdwn","text":"Asked by <@U0PRIYA01>, today 10:42. Needed by Friday 27 November."}]},
         {"type":"actions","block_id":"scope_7","elements":[
          {"type":"button","action_id":"scope.approve","text":{"type":"plain_text","text":"Approve"},"style":"primary","value":"7"},
          {"type":"button","action_id":"scope.reject","text":{"type":"plain_text","text":"Reject"},"style":"danger","value":"7",
           "confirm":{"title":{"type":"plain_text","text":"Reject the request?"},"text":{"type":"mrkdwn","text":"*Priya* is told at once."},"confirm":{"type":"plain_text","text":"Reject"},"deny":{"type":"plain_text","text":"Back"},"style":"danger"}},
          {"type":"button","action_id":"silent","text":{"type":"plain_text","text":"Ask"},"value":"7"},
          {"type":"overflow","action_id":"scope.more","options":[{"text":{"type":"plain_text","text":"Show history"},"value":"history"},{"text":{"type":"plain_text","text":"Mute"},"value":"mute"}]}]}]
        """);
  }

  private static JsonNode retro() {
    return json(
        """
        [{"type":"section","block_id":"r","text":{"type":"mrkdwn","text":"*Retro · Checkout · November*\\nCollecting until <!date^1795692600^{time}|15:20>"},"accessory":{"type":"overflow","action_id":"retro.more","options":[{"text":{"type":"plain_text","text":"Close"},"value":"close"}]}},
         {"type":"section","block_id":"q","fields":[{"type":"mrkdwn","text":"What went well\\n*6 cards*"},{"type":"mrkdwn","text":"What caused friction\\n*9 cards*"}]},
         {"type":"data_visualization","block_id":"v","title":"Scope stability","chart":{"type":"bar","axis_config":{"categories":["S21","S22","S23","S24"],"x_label":"Sprint","y_label":"%"},"series":[{"name":"Planned kept","data":[{"label":"S21","value":62},{"label":"S22","value":71},{"label":"S23","value":82},{"label":"S24","value":90}]},{"name":"Added","data":[{"label":"S21","value":30},{"label":"S22","value":22},{"label":"S23","value":14},{"label":"S24","value":8}]}]}},
         {"type":"actions","block_id":"a","elements":[{"type":"button","action_id":"retro.add","text":{"type":"plain_text","text":"Add a card"},"style":"primary"},{"type":"button","action_id":"retro.done","text":{"type":"plain_text","text":"I'm finished"}}]}]
        """);
  }

  private static JsonNode home() {
    return json(
        """
        [{"type":"header","block_id":"1","text":{"type":"plain_text","text":"What waits for you"}},
         {"type":"section","block_id":"2","text":{"type":"mrkdwn","text":"*Scope request: gift cards*\\nCheckout · asked by <@U0PRIYA01>"},"accessory":{"type":"button","action_id":"home.open","text":{"type":"plain_text","text":"Decide"},"style":"primary"}},
         {"type":"divider","block_id":"3"},
         {"type":"header","block_id":"4","text":{"type":"plain_text","text":"What comes"}},
         {"type":"section","block_id":"5","text":{"type":"mrkdwn","text":"Retro, Thursday 15:00 in <#C0CHECK01>"},"accessory":{"type":"static_select","action_id":"home.team","placeholder":{"type":"plain_text","text":"Team"},"options":[{"text":{"type":"plain_text","text":"Checkout"},"value":"1"},{"text":{"type":"plain_text","text":"Payments"},"value":"2"}]}},
         {"type":"context","block_id":"6","elements":[{"type":"mrkdwn","text":"9 of 10 sprint items unchanged since planning, up from 7"}]}]
        """);
  }

  static JsonNode cardModal() {
    return json(
        """
        {"type":"modal","callback_id":"retro.card","title":{"type":"plain_text","text":"Add a card"},"submit":{"type":"plain_text","text":"Add"},"close":{"type":"plain_text","text":"Cancel"},
         "blocks":[
          {"type":"section","block_id":"intro","text":{"type":"mrkdwn","text":"Cards stay hidden until the reveal."}},
          {"type":"input","block_id":"kind","label":{"type":"plain_text","text":"Column"},"element":{"type":"static_select","action_id":"v","options":[{"text":{"type":"plain_text","text":"What went well"},"value":"well"},{"text":{"type":"plain_text","text":"What caused friction"},"value":"friction"}],"initial_option":{"text":{"type":"plain_text","text":"What went well"},"value":"well"}}},
          {"type":"input","block_id":"text","label":{"type":"plain_text","text":"Your card"},"hint":{"type":"plain_text","text":"One thought a card."},"element":{"type":"plain_text_input","action_id":"v","multiline":true,"max_length":200,"placeholder":{"type":"plain_text","text":"Builds take 40 minutes"}}},
          {"type":"input","block_id":"who","optional":true,"label":{"type":"plain_text","text":"Who should hear of it"},"element":{"type":"multi_users_select","action_id":"v"}},
          {"type":"input","block_id":"when","optional":true,"label":{"type":"plain_text","text":"When it happened"},"element":{"type":"datepicker","action_id":"v"}},
          {"type":"input","block_id":"how","optional":true,"label":{"type":"plain_text","text":"How often"},"element":{"type":"radio_buttons","action_id":"v","options":[{"text":{"type":"plain_text","text":"Once"},"value":"1"},{"text":{"type":"mrkdwn","text":"*Each* sprint"},"value":"2","description":{"type":"plain_text","text":"It comes back"}}]}}]}
        """);
  }
}
