using System.Globalization;

namespace Mooc.Web.Jobs.OnHangfire;

/// <summary>Hangfire takes a schedule as cron, with seconds. An interval that cron cannot say becomes the next shorter one that it can.</summary>
internal static class CronOf
{
    public static string Interval(TimeSpan every)
    {
        if (every < TimeSpan.FromMinutes(1)) return $"{Step(every.TotalSeconds, 60)} * * * * *";
        if (every < TimeSpan.FromHours(1)) return $"0 {Step(every.TotalMinutes, 60)} * * * *";
        return every < TimeSpan.FromDays(1) ? $"0 0 {Step(every.TotalHours, 24)} * * *" : "0 0 0 * * *";
    }

    /// <summary>Only a step that divides the whole comes round evenly.</summary>
    private static string Step(double wished, int whole)
    {
        var step = Math.Max(1, (int)wished);
        while (whole % step != 0) step--;
        return "*/" + step.ToString(CultureInfo.InvariantCulture);
    }
}
