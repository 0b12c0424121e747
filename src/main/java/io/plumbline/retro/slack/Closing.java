package io.plumbline.retro.slack;

import io.plumbline.export.AskExport;
import io.plumbline.retro.past.PastRetros;
import io.plumbline.retro.worth.AnswerWorth;
import io.plumbline.retro.worth.WorthAnswers;
import io.plumbline.surface.Standings;

/** What stays of retros and what can be done with it. */
public record Closing(
    WorthAnswers worth,
    AnswerWorth answer,
    PastRetros past,
    AskExport export,
    Standings standings) {}
