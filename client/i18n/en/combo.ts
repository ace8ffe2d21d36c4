export default {
  nothing: 'Nothing here is called “{typed}”.',
  asTyped: '“{typed}” is new: it is taken as you wrote it.',
  suggested: 'suggested by its words',
}
