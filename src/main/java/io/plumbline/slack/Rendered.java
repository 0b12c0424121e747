package io.plumbline.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.surface.Picture;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a surface shows. */
public sealed interface Rendered {
  /**
   * A message.
   *
   * @param text says the same in plain words: the notification, and what a screen reader reads
   */
  record Message(String text, List<LayoutBlock> blocks) implements Rendered {
    public Message {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a message needs a plain-text fallback");
      }
      blocks = List.copyOf(blocks);
    }
  }

  /** An App Home. */
  record Home(View view) implements Rendered {}

  /**
   * Files for one person. They are sent once and never changed.
   *
   * @param text what stands above them
   * @param key tells these files from others; stands for their content
   * @param files writes them; called outside of any transaction, so that it may ask Slack
   * @param archive the name of the one zip that they are sent in; empty where each is sent alone
   */
  record Files(String text, String key, Supplier<List<File>> files, String archive)
      implements Rendered {
    public Files(String text, String key, Supplier<List<File>> files) {
      this(text, key, files, "");
    }
  }

  /**
   * A text file, or a picture.
   *
   * @param name with its ending
   * @param content empty where it is a picture
   * @param picture null where it is a text
   */
  record File(String name, String content, @Nullable Picture picture) {
    /** A text. */
    public File(String name, String content) {
      this(name, content, null);
    }
  }
}
