package io.plumbline.retro.store;

import io.plumbline.retro.CardId;
import io.plumbline.store.KeyedDigest;
import io.plumbline.workspace.MemberId;

/**
 * What is stored of an anonymous card's author. With the key it tells whether a given member wrote
 * the card. Each card has another: that two are of one person shows nowhere.
 */
final class AuthorDigest {
  private AuthorDigest() {}

  static String of(byte[] key, CardId card, MemberId author) {
    return KeyedDigest.of(key, parts(card, author));
  }

  static boolean matches(String digest, byte[] key, CardId card, MemberId author) {
    return KeyedDigest.matches(digest, key, parts(card, author));
  }

  private static String[] parts(CardId card, MemberId author) {
    return new String[] {card.workspace().value(), Long.toString(card.value()), author.value()};
  }
}
