package io.plumbline.oneonone.slack;

import io.plumbline.oneonone.AgreeOnAction;
import io.plumbline.oneonone.AgreeToExport;
import io.plumbline.oneonone.ChooseWhoMeets;
import io.plumbline.oneonone.EndOneOnOne;
import io.plumbline.oneonone.FinishAction;
import io.plumbline.oneonone.HaveNothing;
import io.plumbline.oneonone.MarkReached;
import io.plumbline.oneonone.TakeNotes;
import io.plumbline.oneonone.WriteTopics;
import io.plumbline.oneonone.record.AskForRecord;

/** What people do in and around a 1:1. */
public record Acts(
    WriteTopics topics,
    HaveNothing nothing,
    TakeNotes notes,
    AgreeOnAction actions,
    FinishAction finish,
    MarkReached reach,
    EndOneOnOne end,
    ChooseWhoMeets choose,
    AgreeToExport agree,
    AskForRecord record) {}
