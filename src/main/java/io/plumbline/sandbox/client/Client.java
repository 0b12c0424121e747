package io.plumbline.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slack's client for one acting person: what they see, and what they do. Several may exist for one
 * person; they share everything. What is seen is a copy of one moment. An act that tells the app
 * something blocks until the app has acknowledged it or the time for that is over; meanwhile the
 * marks of what is seen say {@code PENDING}. Ids that do not exist for this person make an {@code
 * IllegalArgumentException}. Safe for use by many threads.
 */
public interface Client {

  // ---- what they see

  /** The acting person's id. */
  String person();

  Seen.Person me();

  /** Everybody in the workspace, bots and deactivated people too, by display name. */
  List<Seen.Person> people();

  /**
   * The sidebar: channels they are in, direct and group messages, the app's direct message; by kind
   * and name.
   */
  List<Seen.Conversation> conversations();

  /** Public channels they could join, by name. */
  List<Seen.Conversation> joinable();

  /** A conversation that this person can see, also a public channel they are not in. */
  Seen.Conversation conversation(String id);

  /**
   * The newest {@code limit} messages of a conversation's main view before {@code beforeTs} (or the
   * newest of all), oldest first; their own ephemeral messages stand among them in order of time.
   * Replies are not in it unless broadcast.
   */
  List<Seen.Message> messages(String conversation, @Nullable String beforeTs, int limit);

  /**
   * The parent, then the replies, oldest first, with their own ephemeral messages of that thread.
   */
  List<Seen.Message> thread(String conversation, String threadTs);

  /** One message that they see. */
  Optional<Seen.Message> message(String conversation, String ts);

  /** The Home tab; empty until the app has published one for this person. */
  Optional<Seen.Home> home();

  /** The open modals, lowest first; the last one is on top. At most three. */
  List<Seen.Modal> modals();

  /** Slash commands that begin with what was typed (with or without the slash), by name. */
  List<Seen.Command> commands(String prefix);

  List<Seen.Shortcut> globalShortcuts();

  List<Seen.Shortcut> messageShortcuts();

  /**
   * What a select offers for what was typed: people, channels, conversations or the app's own
   * suggestions (which asks the app). Empty where nothing matches or the app does not answer.
   */
  List<Seen.Choice> choices(Spot.Element element, String typed);

  /**
   * The dialog to confirm before the element acts, if it has one; asking it is the page's business.
   */
  Optional<JsonNode> confirm(Spot.Element element);

  // ---- what they do in conversations

  /**
   * Sends what was typed. A text that begins with a slash is a command: refused in threads,
   * answered by Slackbot when unknown. {@code @name} and {@code #channel} become mentions. The
   * detail of a plain message's act is its ts.
   */
  Act say(String conversation, @Nullable String threadTs, String text);

  /** Marks everything in a conversation as read. */
  void read(String conversation);

  /**
   * Opens the direct message with somebody (or a group message with several); the detail is its id.
   */
  Act openDirect(List<String> people);

  Act join(String channel);

  Act leave(String channel);

  /** Brings somebody (or the app, by its bot user) into a channel that they are in. */
  Act invite(String channel, String who);

  /** Takes away an ephemeral message. */
  Act dismiss(String conversation, String ts);

  /** Loads the client anew: ephemeral messages are gone. */
  void reload();

  // ---- interactive elements

  /** Presses a button. */
  Act press(Spot.Element element);

  /**
   * Sets what an element holds, and tells the app where the element does that: option values, ids
   * of people or channels, {@code 2026-11-26}, {@code 09:30}, epoch seconds, uploaded file ids, or
   * typed text. None clears it. For an overflow menu, the value of the entry.
   */
  Act choose(Spot.Element element, List<String> values);

  /**
   * {@link #choose} with what was typed into a text field; tells the app only where each character
   * dispatches.
   */
  Act type(Spot.Element element, String text);

  /** Enter in a text field: tells the app where Enter dispatches. */
  Act enter(Spot.Element element);

  // ---- modals

  /** Submits the form; field errors are in the result and on the modal. */
  Act submit(String viewId);

  /** Closes the modal by Cancel, Back or Esc; the one below shows again. */
  Act back(String viewId);

  /** Closes the modal by its X; the whole stack where the view has {@code clear_on_close}. */
  Act close(String viewId);

  // ---- shortcuts and the app's own space

  Act globalShortcut(String callbackId);

  Act messageShortcut(String callbackId, String conversation, String ts);

  /** Opens the app's Home tab: the app hears {@code app_home_opened}. */
  Act openHomeTab();

  /** Opens the app's Messages tab; the detail is the id of the direct message. */
  Act openMessagesTab();

  /** Uploads a file for a file_input; the detail is its id. */
  Act upload(String name, byte[] content);
}
