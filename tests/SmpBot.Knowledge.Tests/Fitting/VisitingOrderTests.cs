using SmpBot.Knowledge.Fitting;

namespace SmpBot.Knowledge.Tests.Fitting;

public sealed class VisitingOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(60)]
    [InlineData(997)]
    public void Every_example_is_visited_once_an_epoch(int count)
    {
        var order = new VisitingOrder(count);
        for (int epoch = 0; epoch < 3; epoch++)
        {
            Enumerable.Range(epoch * count, count).Select(step => order[step]).Order().ShouldBe(Enumerable.Range(0, count));
        }
    }

    [Fact]
    public void Neighbours_are_not_visited_one_after_the_other()
    {
        var order = new VisitingOrder(1000);
        Enumerable.Range(0, 999).ShouldAllBe(step => Math.Abs(order[step] - order[step + 1]) > 100);
    }

    [Fact]
    public void Steps_of_many_epochs_do_not_overflow() => new VisitingOrder(2_000_000)[400_000_000].ShouldBeInRange(0, 1_999_999);
}
