using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>What a learner is told before joining, for each setting of the dial. A changed text gets the next number, so that a consent says what was read.</summary>
public static class WhatTrainersSee
{
    private const int Edition = 1;

    /// <summary>The name of the text, as a consent keeps it.</summary>
    public static string TextOf(Privacy privacy) => FormattableString.Invariant($"trainers-{privacy.ToString().ToLowerInvariant()}-{Edition}");

    public static IReadOnlyList<string> Seen(Privacy privacy, Texts texts) => privacy switch
    {
        Privacy.Named =>
        [
            texts["your name and your certificates for the courses of this cohort"],
            texts["which pages of these courses you have begun and done, and on which days"],
            texts["your answers to their questions, your attempts at assessments and how often you asked for a hint"],
            texts["whether you may be stuck, by rules that you can read as well"],
        ],
        Privacy.Pseudonyms =>
        [
            texts["under a made-up name: which modules of these courses you have done, and whether you may be stuck"],
            texts["of groups of five or more: how the questions were answered"],
        ],
        _ => [texts["only how many people of the cohort have done what, and never of fewer than five"]],
    };

    public static IReadOnlyList<string> NeverSeen(Privacy privacy, Texts texts) =>
    [
        texts["your notes and the words that you type as answers"],
        texts["your other courses, your e-mail address and when you sign in"],
        .. privacy == Privacy.Named ? Array.Empty<string>() : [texts["your name"], texts["what you yourself answered"]],
    ];
}
