using System.Globalization;
using System.Text;

namespace Mooc.Web.Trainer;

/// <summary>
/// How many had begun and how many had completed, day by day, as lines in a box of 600 by 200. Where names are not shown it is told week by week and in multiples of five.
/// The page says the same as a table.
/// </summary>
public sealed class ProgressChart
{
    private const int Width = 600;
    private const int Height = 200;
    private const int Week = 7;
    private const int MostPoints = 400;

    private ProgressChart(DateOnly from, DateOnly to, int top, IReadOnlyList<Point> points) => (From, To, Top, Points) = (from, to, top, points);

    public DateOnly From { get; }
    public DateOnly To { get; }

    /// <summary>What the upper edge stands for.</summary>
    public int Top { get; }
    public IReadOnlyList<Point> Points { get; }
    public IEnumerable<Point> Weeks => Points.Where((point, i) => i == Points.Count - 1 || (point.Day.DayNumber - From.DayNumber) % Week == 0);
    public string BegunLine => LineOf(point => point.Begun);
    public string CompletedLine => LineOf(point => point.Completed);

    /// <summary>The same line closed at the foot, to be filled.</summary>
    public string CompletedArea => Points.Count == 0 ? "" : $"{CompletedLine} V{Height} H{X(From)} Z";

    /// <summary>How high the target lies; null where there is none.</summary>
    public string? TargetY { get; private init; }

    public static ProgressChart Of(CoursePicture picture, CohortView cohort, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var from = DateOnly.FromDateTime(cohort.Start);
        if (from > today) from = today;
        var to = cohort.EndsOn is { } end && end > today ? end : today;
        var days = today.DayNumber - from.DayNumber;
        var step = cohort.IsNamed ? Math.Max(1, days / MostPoints) : Week;
        var points = Enumerable.Range(0, (days / step) + 1).Select(i => from.AddDays(i * step)).Append(today).Distinct()
            .Where((day, i) => cohort.IsNamed || i == 0 || (day.DayNumber - from.DayNumber) % Week == 0)
            .Select(day => new Point(day, Shown(picture.BegunBy(day), cohort), Shown(picture.CompletedBy(day), cohort))).ToList();
        var top = Math.Max(5, Math.Max(Shown(picture.Members, cohort), cohort.Target ?? 0));
        return new ProgressChart(from, to, top, points) { TargetY = cohort.Target is { } target ? Number(Height - (Height * (double)target / top)) : null };
    }

    private static int Shown(int people, CohortView cohort) => Headcount.Of(people, cohort.Privacy).AtLeast;

    private string LineOf(Func<Point, int> value)
    {
        var line = new StringBuilder();
        foreach (var point in Points)
            line.Append(line.Length == 0 ? 'M' : 'L').Append(X(point.Day)).Append(' ').Append(Number(Height - (Height * (double)value(point) / Top)));
        return line.ToString();
    }

    private string X(DateOnly day) => Number(To == From ? 0 : Width * (double)(day.DayNumber - From.DayNumber) / (To.DayNumber - From.DayNumber));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public sealed record Point(DateOnly Day, int Begun, int Completed);
}
