namespace Mooc.Xapi;

/// <summary>The kinds of question that the standard knows (Data 2.4.4.1, Interaction Types).</summary>
public enum InteractionType
{
    TrueFalse,
    Choice,
    FillIn,
    LongFillIn,
    Matching,
    Performance,
    Sequencing,
    Likert,
    Numeric,
    Other,
}
