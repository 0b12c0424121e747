package io.plumbline.store;

import io.plumbline.testing.DirectTransactions;

final class DirectTransactionsTest extends PokesContract {
  private final Transactions transactions = new DirectTransactions();

  @Override
  Transactions transactions() {
    return transactions;
  }
}
