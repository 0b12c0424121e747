package io.plumbline.sandbox.page.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.page.text.Hrefs;
import io.plumbline.sandbox.page.text.Markdown;
import io.plumbline.sandbox.page.text.Markup;
import io.plumbline.sandbox.page.text.Mrkdwn;
import io.plumbline.sandbox.page.text.Reader;
import io.plumbline.sandbox.page.text.RichText;
import java.util.Map;

/**
 * Where blocks are shown: who reads them, what was picked and typed in them so far, and what is
 * wrong with it.
 *
 * @param id prefix of the HTML ids within, unique on the page
 * @param state block_id → action_id → value, as in a view's state
 * @param errors by block_id
 * @param marks by action_id
 */
public record Scene(
    Reader reader,
    String id,
    JsonNode state,
    Map<String, String> errors,
    Map<String, Seen.Mark> marks,
    Choices choices) {

  /** For blocks in which nothing was picked. */
  public static Scene plain(Reader reader, String id) {
    return new Scene(reader, id, MissingNode.getInstance(), Map.of(), Map.of(), Choices.none());
  }

  /** A text object. */
  public Markup text(JsonNode text) {
    return Mrkdwn.textObject(text, reader);
  }

  public Markup mrkdwn(String text) {
    return Mrkdwn.render(text, reader);
  }

  public Markup markdown(String text) {
    return Markdown.render(text, reader);
  }

  public Markup richText(JsonNode block) {
    return RichText.render(block, reader);
  }

  public String error(JsonNode block) {
    return errors.getOrDefault(block.path("block_id").asText(), "");
  }

  public Field field(JsonNode block, JsonNode element) {
    return new Field(this, block, element);
  }

  /** Whether the page may load this picture: only its own, since it asks nothing of other hosts. */
  public boolean showsImage(String url) {
    return url.startsWith("/") && !url.startsWith("//");
  }

  /** The page's own path of a picture that lies on this server, else the address as it is. */
  public String imageSource(JsonNode image) {
    var file = image.path("slack_file").path("id").asText();
    var url = image.path("image_url").asText(image.path("slack_file").path("url").asText());
    return reader.fileHref(file).or(() -> reader.ownHref(url)).orElse(url);
  }

  /** Whether a link to this address may be offered. */
  public boolean links(String url) {
    return Hrefs.isSafe(url);
  }
}
