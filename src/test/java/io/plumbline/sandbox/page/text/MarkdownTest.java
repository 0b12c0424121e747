package io.plumbline.sandbox.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "# Title              ¦ <h4>Title</h4>",
        "### Sub              ¦ <h6>Sub</h6>",
        "one\\ntwo\\n\\nthree ¦ <p>one\\ntwo</p><p>three</p>",
        "**b** *i* _i_ ~~s~~  ¦ <p><strong>b</strong> <em>i</em> <em>i</em> <s>s</s></p>",
        "- a\\n- b            ¦ <ul><li>a</li><li>b</li></ul>",
        "1. a\\n2. b          ¦ <ol><li>a</li><li>b</li></ol>",
        "> a\\n> b            ¦ <blockquote>a\\nb</blockquote>",
        "---                  ¦ <hr>",
        "```java\\nint a<b;\\n``` ¦ <pre>int a&lt;b;</pre>",
        "`a*b*`               ¦ <p><code>a*b*</code></p>",
        "snake_case_word      ¦ <p>snake_case_word</p>",
        "<b>raw</b>           ¦ <p>&lt;b&gt;raw&lt;/b&gt;</p>",
        "[x](javascript:a)    ¦ <p>x</p>",
      })
  void standard_markdown_becomes_html(String text, String expected) {
    var html = Markdown.render(text.replace("\\n", "\n"), new FixedReader()).html();

    assertThat(html).isEqualTo(expected.replace("\\n", "\n"));
  }
}
